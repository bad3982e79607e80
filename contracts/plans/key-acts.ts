import { apiKey, awsCredential } from '../../specs/catalogue.ts';
import type { ActorName } from '../evidence/exchange.ts';
import { isSuccess } from '../evidence/exchange.ts';
import { waitUntilRefused } from '../scenarios/consistency.ts';
import { type Instance, pickedOf } from './model.ts';
import type { PlanAct, StepOf } from './plan-act.ts';
import { type PlanContext, sessionOf } from './plan-context.ts';
import { instanceInWords } from './words.ts';

export const useKey: PlanAct<StepOf<'use-key'>> = {
  can: ({ pick }, model) => pickedOf(model, apiKey, pick)?.secret !== undefined,
  async act({ pick }, model, context) {
    const picked = pickedOf(model, apiKey, pick);
    if (picked !== undefined) await tryKey(picked, context);
  },
  words: ({ pick }, model) => `${instanceInWords({ resource: apiKey, pick }, model)} is used as credentials`,
};

/** Tries an API key on a harmless read. */
export async function tryKey(
  { sid, secret, isAlive, isRestricted, isStrangers }: Instance,
  context: PlanContext,
): Promise<void> {
  if (secret === undefined || isStrangers) return;
  const session = sessionOf(context, apiKey);
  const alive: ActorName = isRestricted ? 'restricted-key' : 'api-key';
  const credentials = { kind: 'basic', username: sid, password: secret } as const;
  const listed = isRestricted ? apiKey : awsCredential;
  if (isAlive) {
    await session.use(listed, { name: alive, credentials });
    return;
  }
  const use = () => session.use(listed, { name: 'deleted-key', credentials });
  const wasAccepted = session
    .history()
    .succeeded('use')
    .some((it) => isSuccess(it) && it.actor === alive);
  if (wasAccepted) await waitUntilRefused(session, 'deleted-key-refused', use);
  else await use();
}
