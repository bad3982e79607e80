import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import type { TestContext } from 'node:test';

export interface RawServer {
  readonly origin: string;
  /** What clients have sent, one text per connection. */
  readonly received: readonly string[];
}

/** Listens on the loopback until the test ends, and answers what a connection says first, well-formed or not. */
export async function rawServer(context: TestContext, answer: (socket: Socket) => void): Promise<RawServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // A client that gives up is what most of these servers are for.
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      received.push(data.toString());
      answer(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, received };
}
