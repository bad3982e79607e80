import nock from 'nock';

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
  // An earlier guard that was released has taken nock out of the way.
  if (!nock.isActive()) nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect((host) => hosts.has(host));
  return () => {
    nock.enableNetConnect();
    nock.restore();
  };
}

function isLiveHost(address: string): boolean {
  return LIVE_HOST.test(new URL(address).hostname);
}

function isLoopback(address: string): boolean {
  return /^(?:localhost|\[::1\]|127\..*)$/.test(new URL(address).hostname);
}

// nock names the port always, a URL only where it is not the usual one; and it writes no brackets around IPv6.
function hostOf(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname.replace(/^\[|\]$/g, '')}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
