import type { Resource } from '../../specs/catalogue.ts';
import type { Exchange } from '../evidence/exchange.ts';

/** Whether somebody with good credentials asks for one instance, and nothing but its SID can be wrong. */
export function namesInstance({ actor, step, variation }: Exchange): boolean {
  const isAboutOne = step === 'fetch' || step === 'update' || step === 'delete';
  const isAlone = variation === undefined || variation.kind === 'unknown-sid' || variation.kind === 'malformed-sid';
  return isAboutOne && isAlone && (actor === 'owner' || actor === 'stranger');
}

/** Whether a text has the form of a SID of this resource. */
export function isWellFormed(sid: string | undefined, { sidPrefix }: Resource): boolean {
  return sid !== undefined && sidPrefix !== undefined && new RegExp(`^${sidPrefix}[0-9a-f]{32}$`, 'i').test(sid);
}
