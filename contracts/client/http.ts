import { Agent, type Dispatcher, request } from 'undici';
import type { Outcome, SentRequest } from '../evidence/exchange.ts';

/** Carries one request to a server and tells what became of it; never throws for what the server did. */
export type Transport = (request: SentRequest) => Promise<Outcome>;

export interface HttpTransport {
  readonly send: Transport;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

// A page of a thousand credentials takes about half of it.
const LONGEST_BODY_BYTES = 2 * 1024 * 1024;

/**
 * HTTP over kept-alive connections. Redirects are answers, not followed. A request, its answer's body included, that takes
 * longer than `timeoutMs` milliseconds is ended.
 */
export function createHttpTransport({ timeoutMs }: { readonly timeoutMs: number }): HttpTransport {
  const agent = new Agent({ connect: { timeout: timeoutMs } });
  return { send: (sent) => sendOnce(agent, sent, timeoutMs), close: () => agent.destroy() };
}

async function sendOnce(agent: Agent, sent: SentRequest, timeoutMs: number): Promise<Outcome> {
  // A timer that is cleared costs less than a signal of its own that goes on until the time is over.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    const answer = await request(sent.url, {
      dispatcher: agent,
      method: sent.method,
      headers: sent.headers,
      body: sent.body ?? null,
      signal: deadline.signal,
    });
    const read = await readBody(answer.body);
    return { kind: 'answered', status: answer.statusCode, headers: joined(answer.headers), ...read };
  } catch (error) {
    if (!deadline.signal.aborted) return failure(error);
    return { kind: 'unknown', reason: `no whole answer within ${timeoutMs} ms` };
  } finally {
    clearTimeout(timer);
  }
}

async function readBody(stream: Dispatcher.ResponseData['body']): Promise<{ body: string; cut?: true }> {
  const chunks: Buffer[] = [];
  let length = 0;
  // To iterate over the stream would take longer than all else that is done with the answer.
  await new Promise<void>((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= LONGEST_BODY_BYTES) return;
      resolve();
      stream.destroy();
    });
    stream.on('error', reject).once('close', resolve);
  });
  const body = Buffer.concat(chunks).subarray(0, LONGEST_BODY_BYTES).toString();
  return length > LONGEST_BODY_BYTES ? { body, cut: true } : { body };
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]));
}

// Only these errors come before anything was sent; after any other, the server may have acted.
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const NO_TLS = 'the address begins with https, but no TLS is spoken there';

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at this address',
  ENOTFOUND: 'the host name is not known',
  ENETUNREACH: 'there is no way to this address, or the network guard does not let it through',
  EPROTO: NO_TLS,
  ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
  ECONNRESET: 'the connection was reset before the answer was whole',
  UND_ERR_SOCKET: 'the connection was closed before the answer was whole',
  UND_ERR_HEADERS_OVERFLOW: 'the answer has more headers than can be read',
};

/** What an error says that came in the place of an answer. */
export function failure(error: unknown): Outcome {
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('HPE_') || name === 'HTTPParserError') {
    return { kind: 'unknown', reason: 'the answer is not HTTP' };
  }
  const reason = REASONS[code] ?? `the request failed (${code || name || 'no code'})`;
  return { kind: NEVER_SENT.has(code) ? 'refused' : 'unknown', reason };
}
