import { textField } from './answers.ts';
import { type Answered, type Exchange, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { lastGiven, writesOf } from './last-given.ts';
import { permissionsSent } from './policies.ts';
import { formField } from './requests.ts';

/** The request that gave a key the policy that it has when an answer shows it; undefined where that is not sure. */
export function policyGiven(history: History, shown: Answered): Answered | undefined {
  const given = shown.poll === 'pending' ? undefined : lastGiven(policyWrites(history, shown), 'Policy')?.by;
  if (given === undefined || given.variation?.kind === 'invalid-policy') return undefined;
  return permissionsSent(given) === undefined ? undefined : given;
}

/** The writes that may have given a key its policy, up to an answer and its own request. */
export function policyWrites(history: History, shown: Answered): readonly Exchange[] {
  const sid = shown.sid ?? textField(shown, 'sid') ?? '';
  return writesOf(history, sid, shown).filter((it) => !leavesPolicy(it));
}

function leavesPolicy(exchange: Exchange): boolean {
  return exchange.step === 'update' && isSuccess(exchange) && formField(exchange, 'Policy') === undefined;
}
