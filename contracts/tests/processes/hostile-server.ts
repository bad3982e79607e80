import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, createServer as createRawServer, type Server as RawServer, type Socket } from 'node:net';
import { after } from 'node:test';

/** Answers every request alike; returns its origin, as all of these do, and ends with the calling test. */
export function answeringAll(status: number, headers: Readonly<Record<string, string>>, body = ''): Promise<string> {
  return serving((_, outgoing) => {
    outgoing.writeHead(status, headers).end(body);
  });
}

/** Sends everybody away to another address. */
export function redirectingTo(origin: string): Promise<string> {
  return serving((incoming, outgoing) => {
    outgoing.writeHead(307, { Location: `${origin}${incoming.url}` }).end();
  });
}

export type Fault = 'down' | 'silent' | 'garbage';

/** Passes everything on to a healthy server, until the turn comes: from then on, it does what the fault says. */
export async function turning(origin: string, fault: Fault, isTurned: () => boolean): Promise<string> {
  const server = createRawServer((client) => {
    const healthy = connect(Number(new URL(origin).port), '127.0.0.1');
    healthy.on('data', (bytes) => client.write(bytes));
    client.on('data', (bytes) => (isTurned() ? fail(client, fault, server) : healthy.write(bytes)));
    for (const [socket, other] of [
      [client, healthy],
      [healthy, client],
    ] as const) {
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  });
  return started(server);
}

function fail(client: Socket, fault: Fault, server: RawServer): void {
  if (fault === 'silent') return;
  if (fault === 'down') server.close();
  if (fault === 'garbage') client.write(Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 37) % 256)));
  client.destroySoon();
}

function serving(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  return started(server);
}

async function started(server: RawServer): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
