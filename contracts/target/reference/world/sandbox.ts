import type { Account } from './account.ts';
import type { Randomness } from './randomness.ts';
import type { World } from './world.ts';

/** What a test needs to begin: two accounts that know nothing of each other, and a provider that uses the first. */
export interface Sandbox {
  readonly owner: AccountCredentials;
  readonly stranger: AccountCredentials;
  readonly provider: { readonly id: string; readonly bearerToken: string };
}

/** As they are at creation: a rotation leaves `authToken` behind. */
export interface AccountCredentials {
  readonly accountSid: string;
  readonly authToken: string;
}

export function furnish(world: World, randomness: Randomness, nowMs: number): Sandbox {
  const owner = openAccount(world, { friendlyName: 'Owner', ownerSid: null, nowMs });
  const stranger = openAccount(world, { friendlyName: 'Stranger', ownerSid: null, nowMs });
  const provider = {
    id: randomness.uuid(),
    bearerToken: randomness.base62(40),
    name: 'Twilio',
    accountSid: owner.sid,
    authToken: owner.primary.value,
    verifiedMs: nowMs,
    status: 'verified' as const,
    isBusy: false,
    trunkSid: `TK${randomness.hex(32)}`,
  };
  world.providers.set(provider.id, provider);
  return {
    owner: { accountSid: owner.sid, authToken: owner.primary.value },
    stranger: { accountSid: stranger.sid, authToken: stranger.primary.value },
    provider: { id: provider.id, bearerToken: provider.bearerToken },
  };
}

interface NewAccount {
  readonly friendlyName: string;
  readonly ownerSid: string | null;
  readonly nowMs: number;
}

export function openAccount(world: World, { friendlyName, ownerSid, nowMs }: NewAccount): Account {
  const sid = world.newSid('AC');
  return world.accounts.add({
    sid,
    accountSid: sid,
    ownerSid,
    friendlyName,
    status: 'active',
    primary: { value: world.newToken(), createdMs: nowMs },
    secondary: null,
    retiring: [],
    createdMs: nowMs,
    updatedMs: nowMs,
  });
}
