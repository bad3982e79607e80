import { awsCredential } from '../../specs/catalogue.ts';
import { deniesCredentials } from '../client/keyring.ts';
import type { SendOptions } from '../client/plans.ts';
import { textField } from '../evidence/answers.ts';
import { type Exchange, isRefusal, isSuccess } from '../evidence/exchange.ts';
import { waitUntilAccepted, waitUntilRefused } from './consistency.ts';
import type { ScenarioContext } from './scenario.ts';

/** The life of Auth Tokens: a secondary is made, deleted, made again and promoted, twice. */
export async function rotate(context: ScenarioContext): Promise<void> {
  const first = await createSecondary(context);
  if (first === undefined) return;
  await usableBeside(context, first);
  await context.session.create({});
  await deleteSecondary(context, first);
  await withoutSecondary(context);
  const retired = [...(await promoteNext(context)), ...(await promoteNext(context, { asSecondary: true }))];
  // The first retired token is tried once more, as the second promotion must not bring it back.
  if (retired[0] !== undefined) await use(context, retired[0], 'owner-old-token');
}

/**
 * Makes a secondary token and returns it; undefined where none was made. A leftover of an earlier run is removed first
 * where that is allowed, as only one can exist.
 */
export async function createSecondary(context: ScenarioContext): Promise<string | undefined> {
  const { session, mayRemoveLeftovers } = context;
  const creation = await session.create({});
  if (!isRefusal(creation)) return secondaryOf(creation);
  if (mayRemoveLeftovers) await session.delete('');
  // The leftover may have been the very token in use, and that may have died of a promotion that seemed to have failed.
  await findPrimary(context);
  return secondaryOf(await session.create({}));
}

/**
 * Makes a secondary token, promotes it, and goes on with the token that works then. Returns the token that was primary
 * before, where the promotion was answered with success.
 */
export async function promoteNext(
  context: ScenarioContext,
  { asSecondary = false }: { readonly asSecondary?: boolean } = {},
): Promise<readonly string[]> {
  const next = await createSecondary(context);
  return next === undefined ? [] : promoteSecondary(context, next, { asSecondary });
}

/** Promotes a secondary token that is there, and goes on as `promoteNext` does. */
export async function promoteSecondary(
  context: ScenarioContext,
  next: string,
  { asSecondary = false }: { readonly asSecondary?: boolean } = {},
): Promise<readonly string[]> {
  const { session, keyring } = context;
  const old = keyring.ownerTokenFor(keyring.accountSid) ?? '';
  const options: SendOptions = asSecondary ? { as: keyring.ownerWith('owner-secondary', next) } : {};
  const promotion = await session.promote(options);
  if (!isSuccess(promotion)) {
    // Where nobody knows what became of it, the old token is given time to die before it is taken for the primary one.
    // The wait is no rule's own, because it may well be in vain on a server that is right.
    if (!isRefusal(promotion)) await waitUntilRefused(session, 'promotion-in-doubt', () => use(context, old, 'owner'));
    await findPrimary(context);
    return [];
  }
  await goOnWith(context, next, textField(promotion, 'auth_token'));
  await waitUntilRefused(session, 'old-token-dies', () => use(context, old, 'owner-old-token'));
  return [old];
}

/** Tries a token of the owner's account. */
export function use({ session, keyring }: ScenarioContext, token: string, as: Exchange['actor']): Promise<Exchange> {
  return session.use(awsCredential, keyring.ownerWith(as, token));
}

function secondaryOf(creation: Exchange): string | undefined {
  return isSuccess(creation) ? textField(creation, 'secondary_auth_token') : undefined;
}

/** Goes on with the first token of the owner's that is not refused, the one in use first. */
export async function findPrimary(context: ScenarioContext): Promise<void> {
  const { keyring } = context;
  for (const token of keyring.ownerTokens()) {
    if (deniesCredentials(await use(context, token, 'owner'))) continue;
    keyring.setPrimary(token);
    return;
  }
}

async function goOnWith(context: ScenarioContext, next: string, given = next): Promise<void> {
  const attempt = () => use(context, next, 'owner');
  const isAccepted = await waitUntilAccepted(context.session, 'promoted-token-is-primary', attempt);
  context.keyring.setPrimary(isAccepted ? next : given);
  if (!isAccepted) await findPrimary(context);
}

async function usableBeside(context: ScenarioContext, secondary: string): Promise<void> {
  const { session, keyring } = context;
  await waitUntilAccepted(session, 'secondary-authenticates', () => use(context, secondary, 'owner-secondary'));
  await session.use(awsCredential, keyring.owner('accounts'));
}

/** Deletes the secondary token and waits until it is refused. */
export async function deleteSecondary(context: ScenarioContext, secondary: string): Promise<void> {
  const deletion = await context.session.delete('');
  if (!isSuccess(deletion)) return;
  await waitUntilRefused(context.session, 'deleted-secondary-refused', () =>
    use(context, secondary, 'owner-deleted-secondary'),
  );
}

/** Deletes and promotes a secondary token that is not there. */
export async function withoutSecondary(context: ScenarioContext): Promise<void> {
  const deletion = await context.session.delete('');
  // While nobody knows whether there is a secondary, a promotion could make a token primary that nobody knows.
  const isSure = isSuccess(deletion) || isRefusal(deletion);
  if (isSure && context.mayPromoteNothing) await promoteNothing(context);
  // On a server that only says that it deletes or promotes, one of the two has just ended the token in use.
  if (isSuccess(deletion)) await waitUntilRefused(context.session, 'nothing-deleted', () => useOwn(context));
  await findPrimary(context);
}

/** Promotes where there is no secondary token, and gives a token that was replaced all the same the time to die. */
export async function promoteNothing(context: ScenarioContext): Promise<void> {
  const promotion = await context.session.promote();
  if (isRefusal(promotion)) return;
  await waitUntilRefused(context.session, 'nothing-promoted', () => useOwn(context));
}

function useOwn({ session, keyring }: ScenarioContext): Promise<Exchange> {
  return session.use(awsCredential, keyring.owner('accounts'));
}
