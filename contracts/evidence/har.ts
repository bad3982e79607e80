import { fieldOf } from './answers.ts';
import type { Outcome } from './exchange.ts';
import { harHeaders } from './har-headers.ts';
import { harRequest } from './har-request.ts';
import { parsedJson } from './parsed-json.ts';
import type { RecordedPair } from './recorded-exchange.ts';

const MOST_ENTRIES = 20_000;

/**
 * Reads an HTTP archive, as browsers, proxies and SDKs write it. Throws one sentence, which quotes nothing of it, where it is
 * none. What it lacks is not made up: an answer whose body was not recorded is as good as none.
 */
export function pairsInHar(text: string): readonly RecordedPair[] {
  const archive = parsedJson(text.replace(/^\uFEFF/, ''));
  if (archive === undefined) throw new Error('It is not JSON, or breaks off before its end.');
  const entries: unknown = fieldOf(fieldOf(archive, 'log'), 'entries');
  if (!Array.isArray(entries)) throw new Error('It is no HTTP archive: it has no log.entries.');
  if (entries.length > MOST_ENTRIES) {
    throw new Error(
      `It has ${entries.length} requests, and at most ${MOST_ENTRIES} are read: keep those of these APIs.`,
    );
  }
  const pairs = entries.flatMap(pairOf);
  const isInOrder = pairs.every((it, index) => index === 0 || it.sentAtMs >= (pairs[index - 1]?.sentAtMs ?? 0));
  return (isInOrder ? pairs : withoutTies(pairs)).toSorted((a, b) => a.sentAtMs - b.sentAtMs);
}

// Where neither the file nor the clock says which of two came first, what became of them proves nothing.
function withoutTies(pairs: readonly RecordedPair[]): readonly RecordedPair[] {
  const counts = Map.groupBy(pairs, (it) => it.sentAtMs);
  const outcome = { kind: 'unknown', reason: 'the recording does not tell in which order it was sent' } as const;
  return pairs.map((it) => (counts.get(it.sentAtMs)?.length === 1 ? it : { ...it, outcome }));
}

// What a browser took from its cache or asked for reasons of its own tells nothing of the server.
function pairOf(entry: unknown): readonly RecordedPair[] {
  const found = harRequest(fieldOf(entry, 'request'));
  const sentAtMs = Date.parse(String(fieldOf(entry, 'startedDateTime')));
  if (found === undefined || Number.isNaN(sentAtMs)) return [];
  const { request, lacksBody } = found;
  const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
  const response = fieldOf(entry, 'response');
  const isCached = fieldOf(entry, '_fromCache') !== undefined || fieldOf(response, 'status') === 304;
  if (isPreflight || isCached) return [];
  const time = fieldOf(entry, 'time');
  const ms = typeof time === 'number' && time >= 0 ? time : 0;
  return [{ request, outcome: lacksBody ? WITHOUT_REQUEST : outcomeOf(response), sentAtMs, ms }];
}

const WITHOUT_REQUEST: Outcome = { kind: 'unknown', reason: 'the recording lacks the body of the request' };

function outcomeOf(response: unknown): Outcome {
  const status = fieldOf(response, 'status');
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) {
    return { kind: 'unknown', reason: 'the recording has no answer' };
  }
  const body = answeredBody(fieldOf(response, 'content'), status);
  if (body === undefined) return { kind: 'unknown', reason: 'the recording lacks the body of the answer' };
  return { kind: 'answered', status, headers: harHeaders(fieldOf(response, 'headers')), body };
}

function answeredBody(content: unknown, status: number): string | undefined {
  const [text, size] = [fieldOf(content, 'text'), fieldOf(content, 'size')];
  if (typeof text === 'string')
    return fieldOf(content, 'encoding') === 'base64' ? Buffer.from(text, 'base64').toString() : text;
  return size === 0 || status === 204 ? '' : undefined;
}
