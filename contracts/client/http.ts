import type { IncomingHttpHeaders } from 'node:http';
import { Agent, type Dispatcher } from 'undici';
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
  let deadline: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const answer = new WholeAnswer(resolve, reject);
      deadline = setTimeout(() => answer.giveUp(`no whole answer within ${timeoutMs} ms`), timeoutMs);
      const { origin, pathname, search } = new URL(sent.url);
      const { method, headers, body = null } = sent;
      agent.dispatch({ origin, path: `${pathname}${search}`, method, headers, body }, answer);
    });
  } catch (error) {
    return failure(error);
  } finally {
    clearTimeout(deadline);
  }
}

/** Takes an answer in as it comes: a stream in between would take longer than all else that is done with the answer. */
class WholeAnswer implements Dispatcher.DispatchHandler {
  readonly #resolve: (outcome: Outcome) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #controller: Dispatcher.DispatchController | undefined;
  #isOver = false;

  constructor(resolve: (outcome: Outcome) => void, reject: (error: Error) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  giveUp(reason: string): void {
    this.#leave({ kind: 'unknown', reason });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(LEFT);
  }

  // One that is only for the meantime, such as 103, is followed by the answer itself.
  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > LONGEST_BODY_BYTES) this.#leave({ ...this.#outcome(), cut: true });
  }

  onResponseEnd(): void {
    this.#resolve(this.#outcome());
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }

  #leave(outcome: Outcome): void {
    this.#isOver = true;
    this.#resolve(outcome);
    this.#controller?.abort(LEFT);
  }

  #outcome() {
    const body = Buffer.concat(this.#chunks).subarray(0, LONGEST_BODY_BYTES).toString();
    return { kind: 'answered', status: this.#status, headers: joined(this.#headers), body } as const;
  }
}

const LEFT = new Error('the rest of the answer is not wanted');

function joined(headers: IncomingHttpHeaders): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name] ?? '';
    texts[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return texts;
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
