import type { Call, Engine } from '../engine.ts';
import { looksLikeSid, notFound } from '../handlers/sids.ts';

/** Refuses a request for an instance that nobody has, whoever asks. */
export function refuseUnknownInstance(call: Call, { world }: Engine): void {
  const { Sid = '' } = call.match.parameters;
  const shelves = [world.accounts, world.awsCredentials, world.publicKeys, world.apiKeys];
  const isKnown = shelves.some((it) => it.find(Sid) !== undefined);
  if (looksLikeSid(Sid, Sid.slice(0, 2)) && !isKnown) throw notFound(call);
}
