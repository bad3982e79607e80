import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import type { Outcome, SentRequest } from '../../evidence/exchange.ts';
import type { RecordedPair } from '../../evidence/recorded-exchange.ts';
import { DOCUMENTED_ORIGINS } from '../addresses.ts';
import { failure } from '../http.ts';
import { decodedBody } from './decoded-body.ts';
import { handedOn, joined } from './relayed-headers.ts';

/** Stands in front of a server on the loopback, passes everything on, and keeps what went by. */
export interface Relay {
  readonly origin: string;
  /** Connections that did not speak HTTP. */
  garbage(): number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

export interface RelayParts {
  /** The address that requests are passed on to, with a path where it has one. */
  readonly upstream: string;
  /** How long one answer may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly onPair: (pair: RecordedPair) => void;
}

const LONGEST_BODY_BYTES = 4 * 1024 * 1024;

/** Starts a relay on 127.0.0.1, on a port that the system chooses. */
export async function startRelay(parts: RelayParts): Promise<Relay> {
  const agent = new Agent({ connect: { timeout: parts.timeoutMs }, pipelining: 1 });
  let garbage = 0;
  const server = createServer({ keepAliveTimeout: 5_000, headersTimeout: 10_000 }, (incoming, outgoing) => {
    // A command that goes away is no concern of ours.
    pass(incoming, outgoing, { ...parts, agent }).catch(() => outgoing.destroy());
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code !== 'ECONNRESET') garbage += 1;
    refuseGarbage(socket);
  });
  const port = await listening(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    garbage: () => garbage,
    close: () => closed(server).then(() => agent.destroy()),
  };
}

function refuseGarbage(socket: Duplex): void {
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  else socket.destroy();
}

type Passing = RelayParts & { readonly agent: Agent };

async function pass(incoming: IncomingMessage, outgoing: ServerResponse, parts: Passing): Promise<void> {
  const body = await read(incoming, LONGEST_BODY_BYTES);
  const sent = sentRequest(incoming, body, parts.upstream);
  const startedAt = performance.now();
  const sentAtMs = performance.timeOrigin + startedAt;
  const keep = (outcome: Outcome) =>
    parts.onPair({ request: sent, outcome, sentAtMs, ms: performance.now() - startedAt });
  try {
    const answer = await forwarded(sent, incoming, parts);
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    outgoing.writeHead(answer.statusCode, handedOn(answer.headers)).end(bytes);
    const headers = joined(answer.headers);
    keep({ kind: 'answered', status: answer.statusCode, headers, body: decodedBody(bytes, headers) });
  } catch (error) {
    keep(failure(error));
    // What the server did not answer, nobody answers in its place.
    outgoing.destroy();
  }
}

function forwarded(sent: SentRequest, incoming: IncomingMessage, parts: Passing) {
  const { headers } = incoming;
  const { host, ...rest } = handedOn(headers);
  // A server names its own address by the host that it was asked for, and for the client that is the relay.
  const named = host === hostAsked(incoming) && isLoopback(sent.url) ? { host } : {};
  return request(sent.url, {
    dispatcher: parts.agent,
    method: methodOf(sent.method),
    // The answer is to be read here as well.
    headers: { ...rest, ...named, 'accept-encoding': 'identity' },
    body: sent.body ?? null,
    headersTimeout: parts.timeoutMs,
    bodyTimeout: parts.timeoutMs,
  });
}

const KNOWN_HOSTS = Object.values(DOCUMENTED_ORIGINS).map((it) => new URL(it).host);

/** The host that a client asked for, where it is the relay's own or one that a proxy stands for. */
function hostAsked({ headers: { host = '' }, socket: { localPort = 0 } }: IncomingMessage): string | undefined {
  return [...KNOWN_HOSTS, `127.0.0.1:${localPort}`, `localhost:${localPort}`].find((it) => it === host);
}

function methodOf(method: string): Dispatcher.HttpMethod {
  const known: readonly Dispatcher.HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'];
  const found = known.find((it) => it === method);
  if (found === undefined) throw new Error('the method is not known');
  return found;
}

function isLoopback(url: string): boolean {
  return /^(?:127\.|localhost$|\[::1\]$)/.test(new URL(url).hostname);
}

function sentRequest(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
  upstream: string,
): SentRequest {
  const target = url.replace(/^https?:\/\/[^/?]*/i, '');
  const address = upstream.replace(/\/$/, '') + (target.startsWith('/') ? target : `/${target}`);
  return { method, url: address, headers: joined(headers), ...(body.length > 0 && { body: body.toString() }) };
}

async function read(incoming: IncomingMessage, longest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > longest) throw new Error('the body is longer than any that the documents have');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', backlog: 1_024 }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
