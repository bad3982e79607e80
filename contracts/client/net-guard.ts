import nock from 'nock';

/** Lets requests through to these addresses and to nothing else, until the returned function is called. */
export function guardNetwork(addresses: readonly string[]): () => void {
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

// nock names the port always, a URL only where it is not the usual one; and it writes no brackets around IPv6.
function hostOf(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname.replace(/^\[|\]$/g, '')}:${port || (protocol === 'https:' ? '443' : '80')}`;
}
