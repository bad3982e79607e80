import type { ActorName, Exchange } from './exchange.ts';

const ACTORS: ReadonlySet<ActorName> = new Set<ActorName>([
  'nobody',
  'wrong-token',
  'wrong-key-secret',
  'unknown-account',
  'owner-old-token',
  'owner-deleted-secondary',
  'deleted-key',
]);

/** Whether somebody has no credentials, or such as must not be accepted. */
export function isImpostor(actor: ActorName): boolean {
  return ACTORS.has(actor);
}

/**
 * Whether nothing is wrong with a request but its credentials, which are missing, wrong or dead. While the end of a token or
 * a key is still being waited for, it is not dead.
 */
export function hasBadCredentials({ actor, poll, variation }: Exchange): boolean {
  const isAlone = variation === undefined || variation.kind === 'altered-token';
  return isImpostor(actor) && poll !== 'pending' && isAlone;
}
