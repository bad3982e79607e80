import { existsSync, readFileSync, statSync } from 'node:fs';
import { secretsOf } from '../../client/secrets-of.ts';
import { pairsInHar } from '../../evidence/har.ts';
import { withReadableCredentials } from '../../evidence/readable-credentials.ts';
import { type RecordedPair, type Recording, recordingOf } from '../../evidence/recorded-exchange.ts';
import { createSecretRegistry, type SecretRegistry } from '../../evidence/secrets.ts';
import type { JudgeCommand } from './options.ts';
import { secretsBeside } from './secrets-beside.ts';

const MOST_BYTES = 100 * 1024 * 1024;

/** A recording that can be judged, and all secrets that are in it. */
export interface ReadRecording {
  readonly recording: Recording;
  readonly secrets: SecretRegistry;
  /** Where the judged requests went. */
  readonly addresses: readonly string[];
  readonly startedAtMs: number;
  readonly durationMs: number;
}

/** Reads the file that the reader named. Throws one sentence, which quotes nothing of it, where it cannot be judged. */
export function readRecording({ file, addresses, owner, stranger }: JudgeCommand): ReadRecording {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}: name an HTTP archive.`);
  if (statSync(file).size > MOST_BYTES)
    throw new Error(`${file} is larger than 100 MB: keep the requests of these APIs.`);
  try {
    const all = pairsInHar(readFileSync(file, 'utf8'));
    // Before anything else is made of it: a secret of a request for something else may be shown in an answer of these APIs.
    const secrets = registryOf(all);
    const places = [...new Set([...addresses, ...all.map(originOf).filter(isKnownHost)])];
    const apis = { accounts: places, iam: places, provider: places };
    const ours = recordingOf(all, { addresses: apis }).unmatched;
    const pairs = withReadableCredentials(all.filter((it) => !ours.includes(it)));
    if (pairs.length === 0) throw new Error(nothingIn(all));
    const recording = recordingOf(pairs, { addresses: apis, owner, stranger });
    const [first, last] = [pairs[0], pairs.at(-1)];
    const startedAtMs = first?.sentAtMs ?? 0;
    const durationMs = (last?.sentAtMs ?? 0) + (last?.ms ?? 0) - startedAtMs;
    const asked = places.filter((place) => pairs.some((it) => it.request.url.startsWith(place)));
    return { recording, secrets, addresses: asked, startedAtMs, durationMs };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'It cannot be read.'}`, { cause: error });
  }
}

function registryOf(pairs: readonly RecordedPair[]): SecretRegistry {
  const secrets = createSecretRegistry();
  for (const pair of pairs) {
    const exchange = { ...pair, number: 1, scenario: 'recorded', step: 'stray', actor: 'nobody' } as const;
    for (const secret of [...secretsOf(exchange), ...secretsBeside(pair)]) secrets.register(secret);
  }
  return secrets;
}

function originOf({ request }: RecordedPair): string {
  return new URL(request.url).origin;
}

function isKnownHost(origin: string): boolean {
  const { hostname } = new URL(origin);
  return /(?:^|\.)twilio\.com$/.test(hostname) || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function nothingIn(pairs: readonly RecordedPair[]): string {
  if (pairs.length === 0) return 'It has no request in it that can be read.';
  const hosts = [...new Set(pairs.map((it) => new URL(it.request.url).host))];
  const shown = hosts.slice(0, 5).join(', ');
  return `None of its ${pairs.length} requests is for these APIs (they went to ${shown}): say where they are with --address.`;
}
