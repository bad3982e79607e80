import type { Call, Engine } from '../engine.ts';
import { Refusal } from '../refusal.ts';
import { type Account, acceptsToken } from '../world/account.ts';
import type { ApiKey } from '../world/api-key.ts';
import { type BasicCredentials, basicCredentials } from './basic-credentials.ts';
import { sameSecret } from './same-secret.ts';

/** Who is calling: an account by one of its tokens (no key), or by one of its API keys. */
export interface Caller {
  readonly account: Account;
  readonly key: ApiKey | null;
}

export function authenticate({ request }: Call, engine: Engine): Caller {
  const credentials = basicCredentials(request.headers.authorization);
  const caller = credentials && (byToken(credentials, engine) ?? byKey(credentials, engine));
  if (caller === undefined) throw unauthenticated();
  if (caller.account.status !== 'active') throw new Refusal('account-not-active', 'The account is not active');
  return caller;
}

/** The one answer to missing, wrong and dead credentials alike, so that nobody learns which they were. */
export function unauthenticated(): Refusal {
  return new Refusal('not-authenticated', 'Authenticate', basicChallenge);
}

export const basicChallenge = { 'WWW-Authenticate': 'Basic realm="Twilio API"' };

function byToken({ username, password }: BasicCredentials, { world, clock }: Engine): Caller | undefined {
  const account = world.accounts.find(username);
  if (account === undefined || !acceptsToken(account, password, clock.now())) return undefined;
  return { account, key: null };
}

function byKey({ username, password }: BasicCredentials, { world }: Engine): Caller | undefined {
  const key = world.apiKeys.find(username);
  if (key === undefined || !sameSecret(key.secret, password)) return undefined;
  const account = world.accounts.find(key.accountSid);
  return account && { account, key };
}
