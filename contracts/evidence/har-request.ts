import { fieldOf } from './answers.ts';
import { authorizationHeader } from './credentials.ts';
import type { SentRequest } from './exchange.ts';
import { harHeaders, textIn } from './har-headers.ts';

/** A request as an HTTP archive has it. */
export interface HarRequest {
  readonly request: SentRequest;
  /** Whether it had a body that the archive does not have, so that nobody knows what it asked for. */
  readonly lacksBody: boolean;
}

/** Reads one request of an HTTP archive; undefined where it is none. */
export function harRequest(recorded: unknown): HarRequest | undefined {
  const [method, address] = [fieldOf(recorded, 'method'), fieldOf(recorded, 'url')];
  if (typeof method !== 'string' || typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const postData = fieldOf(recorded, 'postData');
  const body = sentBody(postData);
  const { url, headers } = withoutUser(address, harHeaders(fieldOf(recorded, 'headers')));
  const type = textIn(postData, 'mimeType');
  const typed = type !== '' && body !== undefined ? { 'content-type': type, ...headers } : headers;
  return {
    request: { method: method.toUpperCase(), url, headers: typed, ...(body !== undefined && { body }) },
    lacksBody: body === undefined && hadBody(recorded, headers),
  };
}

// Some writers give a form as its fields, and not as the text that was sent.
function sentBody(postData: unknown): string | undefined {
  const [text, params] = [fieldOf(postData, 'text'), fieldOf(postData, 'params')];
  if (typeof text === 'string' && text !== '') {
    return fieldOf(postData, 'encoding') === 'base64' ? Buffer.from(text, 'base64').toString() : text;
  }
  if (!Array.isArray(params) || params.length === 0) return undefined;
  const pairs = params.map((it): [string, string] => [textIn(it, 'name'), textIn(it, 'value')]);
  // Some decode the fields and some do not, so that a percent sign may be one or the beginning of another sign.
  return pairs.flat().some((it) => /%[\da-f]{2}|\+/i.test(it)) ? undefined : new URLSearchParams(pairs).toString();
}

function hadBody(recorded: unknown, headers: SentRequest['headers']): boolean {
  const [postData, size] = [fieldOf(recorded, 'postData'), fieldOf(recorded, 'bodySize')];
  if (typeof size === 'number' && size >= 0) return size > 0;
  const params = fieldOf(postData, 'params');
  const isTold = Array.isArray(params) && params.length > 0;
  return isTold || Number(headers['content-length'] ?? 0) > 0 || fieldOf(postData, '_file') !== undefined;
}

interface Addressed {
  readonly url: string;
  readonly headers: SentRequest['headers'];
}

/** Credentials in an address are what a client sends in a header; without them, the address is the one that was asked. */
function withoutUser(address: string, headers: SentRequest['headers']): Addressed {
  const url = new URL(address);
  if (url.username === '' && url.password === '') return { url: address, headers };
  const [username, password] = [url.username, url.password].map(decoded);
  const authorization = authorizationHeader({ kind: 'basic', username: username ?? '', password: password ?? '' });
  url.username = '';
  url.password = '';
  return { url: url.href, headers: { authorization, ...headers } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
