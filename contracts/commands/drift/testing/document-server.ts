import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { TestContext } from 'node:test';

export interface DocumentServer {
  readonly origin: string;
  /** The headers of each request, in order. */
  readonly asked: readonly IncomingHttpHeaders[];
}

/** Serves documents on the loopback until the test ends. */
export async function documentServer(context: TestContext, answer: RequestListener): Promise<DocumentServer> {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, asked };
}
