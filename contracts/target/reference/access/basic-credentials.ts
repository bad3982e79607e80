export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** Reads an Authorization header; undefined where it is not well-formed Basic. */
export function basicCredentials(header: string | undefined): BasicCredentials | undefined {
  const encoded = /^basic +([\w+/]+={0,2})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  // Node skips what is not base64, so only a text that encodes back to what was sent counts.
  if (Buffer.from(text, 'utf8').toString('base64') !== encoded) return undefined;
  const colon = text.indexOf(':');
  if (colon === -1) return undefined;
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
