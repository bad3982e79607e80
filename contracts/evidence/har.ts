import { fieldOf, isJsonObject } from './answers.ts';
import type { Outcome, SentRequest } from './exchange.ts';
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
  return entries.flatMap(pairOf).toSorted((a, b) => a.sentAtMs - b.sentAtMs);
}

// What a browser took from its cache or asked for reasons of its own tells nothing of the server.
function pairOf(entry: unknown): readonly RecordedPair[] {
  const request = requestOf(fieldOf(entry, 'request'));
  const sentAtMs = Date.parse(String(fieldOf(entry, 'startedDateTime')));
  if (request === undefined || Number.isNaN(sentAtMs)) return [];
  const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
  const response = fieldOf(entry, 'response');
  const isCached = fieldOf(entry, '_fromCache') !== undefined || fieldOf(response, 'status') === 304;
  if (isPreflight || isCached) return [];
  const time = fieldOf(entry, 'time');
  const ms = typeof time === 'number' && time >= 0 ? time : 0;
  return [{ request, outcome: outcomeOf(response), sentAtMs, ms }];
}

function requestOf(request: unknown): SentRequest | undefined {
  const [method, url] = [fieldOf(request, 'method'), fieldOf(request, 'url')];
  if (typeof method !== 'string' || typeof url !== 'string' || !URL.canParse(url)) return undefined;
  const body = sentBody(fieldOf(request, 'postData'));
  const headers = headersIn(fieldOf(request, 'headers'));
  const type = fieldOf(fieldOf(request, 'postData'), 'mimeType');
  const typed =
    typeof type === 'string' && type !== '' && body !== undefined ? { 'content-type': type, ...headers } : headers;
  return { method: method.toUpperCase(), url, headers: typed, ...(body !== undefined && { body }) };
}

// Some writers give a form as its fields, and not as the text that was sent.
function sentBody(postData: unknown): string | undefined {
  const [text, params] = [fieldOf(postData, 'text'), fieldOf(postData, 'params')];
  if (typeof text === 'string' && text !== '') {
    return fieldOf(postData, 'encoding') === 'base64' ? Buffer.from(text, 'base64').toString() : text;
  }
  if (!Array.isArray(params) || params.length === 0) return undefined;
  const pairs = params.map((it): [string, string] => [textIn(it, 'name'), textIn(it, 'value')]);
  return new URLSearchParams(pairs).toString();
}

function outcomeOf(response: unknown): Outcome {
  const status = fieldOf(response, 'status');
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) {
    return { kind: 'unknown', reason: 'the recording has no answer' };
  }
  const body = answeredBody(fieldOf(response, 'content'), status);
  if (body === undefined) return { kind: 'unknown', reason: 'the recording lacks the body of the answer' };
  return { kind: 'answered', status, headers: headersIn(fieldOf(response, 'headers')), body };
}

function answeredBody(content: unknown, status: number): string | undefined {
  const [text, size] = [fieldOf(content, 'text'), fieldOf(content, 'size')];
  if (typeof text === 'string')
    return fieldOf(content, 'encoding') === 'base64' ? Buffer.from(text, 'base64').toString() : text;
  return size === 0 || status === 204 ? '' : undefined;
}

function headersIn(list: unknown): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const it of Array.isArray(list) ? list.filter(isJsonObject) : []) {
    const name = textIn(it, 'name').toLowerCase();
    // HTTP/2 writes its request line as headers.
    if (name === '' || name.startsWith(':')) continue;
    const before = headers.get(name);
    headers.set(name, before === undefined ? textIn(it, 'value') : `${before}, ${textIn(it, 'value')}`);
  }
  return Object.fromEntries(headers);
}

function textIn(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : '';
}
