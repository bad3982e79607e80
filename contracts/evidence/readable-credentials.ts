import { credentialsSent } from './credentials.ts';
import type { RecordedPair } from './recorded-exchange.ts';

/**
 * The requests of which it is known who sent them. Browsers leave credentials out of what they export, and proxies blot them
 * out: such a request that was accepted is not one that anybody may send. Throws one sentence where that is all there is.
 */
export function withReadableCredentials(pairs: readonly RecordedPair[]): readonly RecordedPair[] {
  const hasAny = pairs.some(isReadable);
  const accepted = pairs.some(({ outcome }) => outcome.kind === 'answered' && outcome.status < 300);
  if (!hasAny && accepted) {
    throw new Error('No request in it carries credentials that can be read: export it with its sensitive data.');
  }
  return pairs.filter((it) => it.request.headers['authorization'] === undefined || isReadable(it));
}

function isReadable(pair: RecordedPair): boolean {
  const sent = credentialsSent({ ...pair, number: 1, scenario: 'recorded', step: 'use', actor: 'nobody' });
  if (sent === undefined) return false;
  return !/^(?:[*•[<(]|x{4})|redacted/i.test(sent.kind === 'bearer' ? sent.token : sent.password);
}
