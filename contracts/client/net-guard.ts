import { Socket } from 'node:net';
import nock from 'nock';

// nock is active as soon as it is imported. Where it is not, this is what Node itself connects with.
nock.restore();
const connect = currentConnect();

const LIVE_HOST = /(?:^|\.)twilio\.com\.?$/i;

/**
 * Lets requests through to these addresses and to nothing else, until the returned function is called. Twilio's own hosts are
 * let through for a live target alone, and for that nothing but them, or the loopback in their place.
 */
export function guardNetwork(addresses: readonly string[], { isLive }: { readonly isLive: boolean }): () => void {
  const wrong = addresses.find((it) => isLive !== isLiveHost(it) && !(isLive && isLoopback(it)));
  if (wrong !== undefined) {
    throw new Error(
      `${new URL(wrong).origin} cannot be reached with TARGET=${isLive ? 'live' : 'mock'}: change one of them.`,
    );
  }
  const hosts = new Set(addresses.map(hostOf));
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect((host) => hosts.has(host));
  connectPlainlyTo(hosts);
  return () => {
    nock.enableNetConnect();
    nock.restore();
    Socket.prototype.connect = connect;
  };
}

function isLiveHost(address: string): boolean {
  return LIVE_HOST.test(new URL(address).hostname);
}

function isLoopback(address: string): boolean {
  return /^(?:localhost|\[::1\]|127\..*)$/.test(new URL(address).hostname);
}

// nock reads along on what it lets through, which doubles the cost of a request, so it only gets what is not allowed; and
// everything where somebody listens by its means.
function connectPlainlyTo(hosts: ReadonlySet<string>): void {
  const guarded = currentConnect();
  Socket.prototype.connect = function connectOrRefuse(this: Socket, ...parts: readonly unknown[]): Socket {
    const isPlain = hosts.has(hostIn(parts)) && nock.activeMocks().length === 0;
    return Reflect.apply(isPlain ? connect : guarded, this, parts);
  };
}

function currentConnect(): Socket['connect'] {
  // oxlint-disable-next-line typescript/unbound-method -- It is called with a socket as `this`.
  return Socket.prototype.connect;
}

// Node hands over a list with an object in it, whatever form it was called in itself.
function hostIn([first]: readonly unknown[]): string {
  const [to]: readonly unknown[] = Array.isArray(first) ? first : [first];
  if (typeof to !== 'object' || to === null || !('host' in to) || !('port' in to)) return '';
  return `${String(to.host)}:${String(to.port)}`;
}

// nock names the port always, a URL only where it is not the usual one; and it writes no brackets around IPv6.
function hostOf(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname.replace(/^\[|\]$/g, '')}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
