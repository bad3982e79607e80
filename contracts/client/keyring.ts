import { randomBytes } from 'node:crypto';
import type { ApiId } from '../../specs/catalogue.ts';
import type { ActorName, Exchange } from '../evidence/exchange.ts';
import type { AccountCredentials, Target } from '../target/target.ts';
import type { Actor } from './client.ts';

export type Alteration = 'other-case' | 'prefix' | 'suffix' | 'truncated' | 'empty';

/** Turns the actors of a scenario into credentials; the owner's change when a token is promoted. */
export interface Keyring {
  readonly accountSid: string;
  readonly stranger?: Actor;
  /** The owner, with the token that is primary now (or the provider's bearer token). */
  owner(api: ApiId): Actor;
  /** The owner's account with another token. */
  ownerWith(name: ActorName, token: string): Actor;
  wrongToken(api: ApiId): Actor;
  /** The owner with a token that is almost right; undefined where the alteration changes nothing. */
  alteredToken(how: Alteration): Actor | undefined;
  unknownAccount(): Actor;
  /** The primary token, where the account is the owner's. */
  ownerTokenFor(accountSid: string | undefined): string | undefined;
  /** Every token that may be the owner's primary one: the one in use, then the others, the newest first. */
  ownerTokens(): readonly string[];
  /** Keeps a token that may become the primary one. */
  remember(token: string | undefined): void;
  /** Goes on with this token as the primary one. */
  setPrimary(token: string): void;
}

/**
 * The keyring of a target; an API that it has no credentials for cannot be asked for. `rotatedTokens` may have become
 * primary since the target was configured.
 */
export function createKeyring(target: Target, rotatedTokens: readonly string[] = []): Keyring {
  const accountSid = target.owner?.accountSid ?? madeUpSid('AC');
  let primary = target.owner?.authToken ?? madeUpToken();
  let others: readonly string[] = rotatedTokens;
  const ownerTokens = () => [...new Set([primary, ...others])];
  return {
    accountSid,
    ...(target.stranger && { stranger: strangerOf(target.stranger) }),
    owner: (api) =>
      api === 'provider' ? bearer('owner', target.provider?.token ?? '') : basic('owner', accountSid, primary),
    ownerWith: (name, token) => basic(name, accountSid, token),
    wrongToken: (api) =>
      api === 'provider' ? bearer('wrong-token', madeUpToken()) : basic('wrong-token', accountSid, madeUpToken()),
    alteredToken: (how) => {
      const token = altered(primary, how);
      return token === primary ? undefined : basic('wrong-token', accountSid, token);
    },
    unknownAccount: () => basic('unknown-account', madeUpSid('AC'), primary),
    ownerTokenFor: (sid) => (sid === accountSid ? primary : undefined),
    ownerTokens,
    remember: (token) => {
      if (token !== undefined) others = [token, ...others];
    },
    setPrimary: (token) => {
      others = ownerTokens();
      primary = token;
    },
  };
}

/** Whether an answer refuses the very credentials, so that others may do better. */
export function deniesCredentials({ outcome }: Exchange): boolean {
  return outcome.kind === 'answered' && (outcome.status === 401 || outcome.status === 403);
}

/** A well-formed SID that nobody was ever given. */
export function madeUpSid(prefix: string): string {
  return prefix + madeUpToken();
}

/** A well-formed token that nobody was ever given. */
export function madeUpToken(): string {
  return randomBytes(16).toString('hex');
}

/** Sends no credentials at all. */
export const NOBODY: Actor = { name: 'nobody' };

function bearer(name: ActorName, token: string): Actor {
  return { name, credentials: { kind: 'bearer', token } };
}

function basic(name: ActorName, username: string, password: string): Actor {
  return { name, credentials: { kind: 'basic', username, password } };
}

function strangerOf({ accountSid, authToken }: AccountCredentials): Actor {
  return basic('stranger', accountSid, authToken);
}

function altered(token: string, how: Alteration): string {
  if (how === 'prefix') return `0${token}`;
  if (how === 'suffix') return `${token}0`;
  if (how === 'empty') return '';
  if (how === 'truncated') return token.slice(0, -1);
  const upper = token.toUpperCase();
  return upper === token ? token.toLowerCase() : upper;
}
