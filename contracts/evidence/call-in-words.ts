import { inspect } from 'node:util';
import type { SdkCall } from './exchange.ts';
import { withoutLongWords } from './redacted-body.ts';
import type { SdkResult } from './sdk-result.ts';
import type { SecretRegistry } from './secrets.ts';

const LONGEST = 1_000;

/** What a library was asked for and what it made of the answer, in one line without secrets. */
export function callText({ asked, exchanges, result }: SdkCall, secrets: SecretRegistry): string {
  const { operationId, sid, limit } = asked;
  const given = [sid, limit === undefined ? undefined : `limit ${limit}`].filter((it) => it !== undefined);
  const requests = exchanges.length === 1 ? '' : ` after ${exchanges.length} requests`;
  const text = withoutLongWords(secrets.redact(`${operationId}(${given.join(', ')}) ${resultText(result)}${requests}`));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

// A secret that is due in an answer is known to the registry, so that the whole value can be shown.
function resultText(result: SdkResult): string {
  switch (result.kind) {
    case 'instance':
      return `gave ${shown(result.fields)}`;
    case 'items':
      return `gave ${result.items.length} items ${shown(result.items.slice(0, 2))}`;
    case 'deletion':
      return `gave ${shown(result.deleted)}`;
    case 'error':
      return `threw ${shown({ message: result.error.message, status: result.error.status, code: result.error.code })}`;
    case 'cut':
      return result.after === 'time' ? 'was given up, as it went on waiting' : 'was given up, as it sent ever more';
    case 'not-offered':
      break;
  }
  return 'is not offered';
}

function shown(value: unknown): string {
  return inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY, compact: true, maxStringLength: 200 });
}
