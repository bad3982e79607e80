import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { IncomingRequest, OutgoingAnswer, Respond } from './respond.ts';
import { answerBrokenRequest } from './wire/broken-request.ts';
import { readBody } from './wire/read-body.ts';

export interface Listener {
  readonly origin: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Without one, the system chooses. */
  readonly port?: number;
  /** How long a client may take to send a request. */
  readonly requestTimeoutMs?: number;
}

/** Serves on 127.0.0.1 only. */
export async function listen(respond: Respond, options: ListenOptions = {}): Promise<Listener> {
  const server = boundedServer(options.requestTimeoutMs ?? 10_000, (incoming, outgoing) => {
    // A client that goes away is no concern of ours.
    serve(respond, incoming, outgoing).catch(() => outgoing.destroy());
  });
  const port = await start(server, options.port ?? 0);
  return { origin: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

function boundedServer(requestTimeout: number, listener: RequestListener): Server {
  const bounds = { maxHeaderSize: 16 * 1024, requestTimeout, headersTimeout: requestTimeout, keepAliveTimeout: 5_000 };
  // Node looks for overdue requests this often; its own 30 s would make the bounds above meaningless.
  const connectionsCheckingInterval = Math.min(1_000, requestTimeout);
  return createServer({ ...bounds, connectionsCheckingInterval }, listener).on('clientError', answerBrokenRequest);
}

async function serve(respond: Respond, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  outgoing.on('error', () => outgoing.destroy());
  const body = await readBody(incoming);
  const answer = await answerOr500(respond, describe(incoming, body));
  if (answer.hangsUp) outgoing.destroy();
  else send(outgoing, answer);
}

function describe(incoming: IncomingMessage, body: string): IncomingRequest {
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return { method: incoming.method ?? 'GET', target: incoming.url ?? '/', headers: Object.fromEntries(headers), body };
}

/** A respond function of this project never throws; one that wraps it might. */
async function answerOr500(respond: Respond, request: IncomingRequest): Promise<OutgoingAnswer> {
  try {
    return await respond(request);
  } catch {
    return { status: 500, headers: { 'Content-Type': 'text/plain' }, text: 'Internal server error' };
  }
}

function send(outgoing: ServerResponse, { status, headers, json, text, isCut }: OutgoingAnswer): void {
  const body = text ?? (json === undefined ? '' : JSON.stringify(json));
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...headers, ...length });
  if (isCut) {
    outgoing.write(body.slice(0, body.length / 2), () => outgoing.destroy());
    return;
  }
  outgoing.end(status === 204 && text === undefined ? undefined : body);
}

function start(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
