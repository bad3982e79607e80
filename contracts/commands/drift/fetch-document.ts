import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Agent, type Dispatcher, interceptors, request } from 'undici';

/** What a source said when it was asked. */
export type Fetched =
  | { readonly kind: 'fresh'; readonly text: string; readonly validators: Validators }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly why: string };

/** What a source gave to ask it again with. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The published documents have about 0.1 MB; what is far larger is another thing, or an attack. */
export const LONGEST_DOCUMENT_BYTES = 20 * 1024 * 1024;

/**
 * Asks an address for a document, and only for a new one where `known` says which is there already.
 * @param timeoutMs for the whole of it, the body included.
 */
export async function fetchDocument(address: string, timeoutMs: number, known: Validators = {}): Promise<Fetched> {
  const agent = new Agent({ connect: { timeout: timeoutMs } });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await request(address, {
      dispatcher: agent.compose(interceptors.redirect({ maxRedirections: 3 })),
      headers: { accept: 'application/json, application/yaml;q=0.9, */*;q=0.5', ...conditions(known) },
      signal,
    });
    return await read(answer, Object.keys(known).length > 0);
  } catch (error) {
    return { kind: 'failed', why: signal.aborted ? `no whole answer within ${timeoutMs} ms` : reason(error) };
  } finally {
    // What is left of an answer nobody reads is not waited for.
    await agent.destroy();
  }
}

function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

async function read({ statusCode, headers, body }: Dispatcher.ResponseData, isKnown: boolean): Promise<Fetched> {
  if (statusCode === 304 && isKnown) return { kind: 'unchanged' };
  if (statusCode !== 200) return { kind: 'failed', why: `it answered with status ${statusCode}` };
  const bytes = await wholeBody(body);
  if (bytes === undefined) return TOO_LONG;
  const text = decoded(bytes, headers['content-encoding']);
  if (typeof text !== 'string') return text;
  const { etag, 'last-modified': lastModified } = headers;
  const validators = {
    ...(typeof etag === 'string' && { etag }),
    ...(typeof lastModified === 'string' && { lastModified }),
  };
  return { kind: 'fresh', text, validators };
}

const TOO_LONG: Fetched = { kind: 'failed', why: `it has more than ${LONGEST_DOCUMENT_BYTES / 1024 / 1024} MB` };

async function wholeBody(body: Dispatcher.ResponseData['body']): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST_DOCUMENT_BYTES) return undefined;
  }
  return Buffer.concat(chunks);
}

const DECODERS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** The text of a body, which some servers compress without being asked to. */
function decoded(bytes: Buffer, encoding: unknown): string | Fetched {
  const name = typeof encoding === 'string' ? encoding.trim().toLowerCase() : 'identity';
  if (name === '' || name === 'identity') return bytes.toString();
  const decoder = DECODERS[name];
  if (decoder === undefined) return { kind: 'failed', why: 'it is compressed in a way that is not known' };
  try {
    return decoder(bytes, { maxOutputLength: LONGEST_DOCUMENT_BYTES }).toString();
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLong ? TOO_LONG : { kind: 'failed', why: 'it is compressed, and broken or not whole' };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up',
  ENETUNREACH: 'there is no way to it',
  EHOSTUNREACH: 'there is no way to it',
  ECONNRESET: 'the connection was reset before the document was whole',
  UND_ERR_SOCKET: 'the connection was closed before the document was whole',
  UND_ERR_ABORTED: 'the connection was closed before the document was whole',
  UND_ERR_INVALID_ARG: 'it redirects to where nobody can follow',
  UND_ERR_CONNECT_TIMEOUT: 'it cannot be reached in time',
};

function reason(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `the request failed (${code || name || 'no code'})`;
}
