import type { Exchange } from './exchange.ts';
import { oncePer } from './once-per.ts';

export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** The value of an Authorization header for these credentials. */
export function authorizationHeader(credentials: Credentials): string {
  if (credentials.kind === 'bearer') return `Bearer ${credentials.token}`;
  return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
}

/** The credentials that a request carried, read off its Authorization header; undefined where it had none. */
export const credentialsSent = oncePer((exchange: Exchange): Credentials | undefined => {
  const value = exchange.request.headers.authorization ?? '';
  const [, scheme = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(value) ?? [];
  if (/^bearer$/i.test(scheme)) return { kind: 'bearer', token: rest };
  if (!/^basic$/i.test(scheme)) return undefined;
  const [, username = '', password = ''] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(rest, 'base64').toString()) ?? [];
  return { kind: 'basic', username, password };
});

/** The password of the Basic credentials that a request carried: a token, or a key's secret. */
export function passwordSent(exchange: Exchange): string | undefined {
  const sent = credentialsSent(exchange);
  return sent?.kind === 'basic' ? sent.password : undefined;
}

/** Whether a text has the form of a SID, which is no secret. */
export function isSid(text: string): boolean {
  return /^[A-Z]{2}[0-9a-f]{32}$/i.test(text);
}

/** Whether a user name is an account's SID; that of a key does not tell whose it is. */
export function isAccountSid(username: string | undefined): username is string {
  return username?.startsWith('AC') === true;
}

/** The user name of the Basic credentials that a request carried: an account's SID, or a key's. */
export function usernameSent(exchange: Exchange): string | undefined {
  const sent = credentialsSent(exchange);
  return sent?.kind === 'basic' ? sent.username : undefined;
}
