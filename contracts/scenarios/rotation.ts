import { awsCredential } from '../../specs/catalogue.ts';
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
export async function createSecondary({ session, mayRemoveLeftovers }: ScenarioContext): Promise<string | undefined> {
  const creation = await session.create({});
  if (isSuccess(creation)) return textField(creation, 'secondary_auth_token');
  if (!isRefusal(creation) || !mayRemoveLeftovers) return undefined;
  await session.delete('');
  return textField(await session.create({}), 'secondary_auth_token');
}

/**
 * Makes a secondary token, promotes it, and goes on with the token that works then. Returns the token that was primary
 * before, where the promotion was answered with success.
 */
export async function promoteNext(
  context: ScenarioContext,
  { asSecondary = false }: { readonly asSecondary?: boolean } = {},
): Promise<readonly string[]> {
  const { session, keyring } = context;
  const next = await createSecondary(context);
  if (next === undefined) return [];
  const old = keyring.ownerTokenFor(keyring.accountSid) ?? '';
  const options: SendOptions = asSecondary ? { as: keyring.ownerWith('owner-secondary', next) } : {};
  const promotion = await session.promote(options);
  if (isRefusal(promotion)) return [];
  const given = textField(promotion, 'auth_token') ?? next;
  // After a promotion of unknown outcome, the old token is tried first: if it works, it is still the primary one.
  await goOnWith(context, isSuccess(promotion) ? [next, given, old] : [old, next]);
  if (!isSuccess(promotion)) return [];
  await waitUntilRefused(session, 'old-token-dies', () => use(context, old, 'owner-old-token'));
  return [old];
}

/** Tries a token of the owner's account. */
export function use({ session, keyring }: ScenarioContext, token: string, as: Exchange['actor']): Promise<Exchange> {
  return session.use(awsCredential, keyring.ownerWith(as, token));
}

async function goOnWith(context: ScenarioContext, candidates: readonly string[]): Promise<void> {
  for (const token of new Set(candidates)) {
    const attempt = () => use(context, token, 'owner');
    if (await waitUntilAccepted(context.session, 'promoted-token-is-primary', attempt)) {
      context.keyring.setPrimary(token);
      return;
    }
  }
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
export async function withoutSecondary({ session, keyring }: ScenarioContext): Promise<void> {
  await session.delete('');
  await session.promote();
  await session.use(awsCredential, keyring.owner('accounts'));
}
