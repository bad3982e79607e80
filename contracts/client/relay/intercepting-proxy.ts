import { mkdtempSync, rmSync } from 'node:fs';
import type { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IContext, Proxy } from 'http-mitm-proxy';

/** A proxy for clients that cannot be given another address: it answers in the place of Twilio's own hosts. */
export interface InterceptingProxy {
  readonly origin: string;
  /** The certificate that a client has to trust, in a file that is there as long as the proxy is. */
  readonly certificate: string;
  /** The hosts that were asked for and are closed. */
  closedHosts(): readonly string[];
  close(): void;
}

/** By host name, the port on 127.0.0.1 that its requests go to. Every other host is closed. */
export type Routes = Readonly<Record<string, number>>;

/** Starts a proxy on 127.0.0.1 with an authority of its own, whose key leaves no trace behind. */
export async function startInterceptingProxy(routes: Routes): Promise<InterceptingProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-ca-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const loud = quietConsole();
  const closed = new Set<string>();
  const proxy = routedProxy(routes, closed);
  await listening(proxy, folder);
  return {
    origin: `http://127.0.0.1:${proxy.httpPort}`,
    certificate: join(folder, 'certs', 'ca.pem'),
    closedHosts: () => [...closed],
    close: () => {
      proxy.end();
      loud();
      process.off('exit', remove);
      remove();
    },
  };
}

function routedProxy(routes: Routes, closed: Set<string>): QuietProxy {
  const proxy = new QuietProxy();
  proxy.onConnect((...[incoming, socket, , go]) => {
    const host = hostOf(incoming.url);
    if (routes[host] !== undefined) return go();
    closed.add(host);
    return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  proxy.onRequest((context, go) => {
    const host = hostOf(context.clientToProxyRequest.headers.host);
    const port = routes[host];
    if (port !== undefined) {
      redirect(context, port, proxy.httpAgent);
      return go();
    }
    closed.add(host);
    return context.proxyToClientResponse.writeHead(403, { connection: 'close' }).end();
  });
  return proxy;
}

function listening(proxy: Proxy, sslCaDir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    proxy.listen({ host: '127.0.0.1', port: 0, sslCaDir, keepAlive: true }, (error?: Error | null) =>
      error ? reject(error) : resolve(),
    );
  });
}

// The library prints what goes wrong, and with it what it was asked for.
class QuietProxy extends Proxy {
  override _onError(_kind: string, context: IContext | null): void {
    context?.proxyToClientResponse.destroy();
  }

  /** Ends open connections too. */
  end(): void {
    const servers = [this.httpServer, ...Object.values(this.sslServers).map((it) => it.server)];
    this.close();
    for (const server of servers) server?.closeAllConnections();
    this.httpAgent.destroy();
    this.httpsAgent.destroy();
  }
}

function redirect(context: IContext, port: number, agent: Agent): void {
  // The relay speaks plain HTTP, whatever the client speaks.
  context.isSSL = false;
  Object.assign(context.proxyToServerRequestOptions ?? {}, { host: '127.0.0.1', port, agent });
}

function quietConsole(): () => void {
  const { debug, error } = console;
  console.debug = () => undefined;
  console.error = () => undefined;
  return () => Object.assign(console, { debug, error });
}

function hostOf(authority = ''): string {
  return authority.replace(/:\d+$/, '').toLowerCase();
}
