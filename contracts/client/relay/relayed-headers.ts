type Headers = Readonly<Record<string, string | string[] | undefined>>;

// They are about one connection, and a relay has two.
const OF_A_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'content-length',
  'expect',
]);

/** The headers that a relay passes on. */
export function handedOn(headers: Headers): Record<string, string | string[]> {
  const present = Object.entries(headers).filter((it): it is [string, string | string[]] => it[1] !== undefined);
  return Object.fromEntries(present.filter(([name]) => !OF_A_CONNECTION.has(name)));
}

/** The headers as an exchange has them: several values of one name are joined. */
export function joined(headers: Headers): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]));
}
