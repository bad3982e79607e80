import { textField } from './answers.ts';
import { type Answered, type Exchange, isSuccess, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { countBefore } from './in-order.ts';
import { permissionsSent } from './policies.ts';
import { formField } from './requests.ts';

/** A value that an instance was given, and the request that gave it. */
export interface Given {
  readonly value: string;
  readonly by: Answered;
}

/** The writes that made or may have changed an instance, up to an answer and its own request. */
export function writesOf(history: History, sid: string, until: Exchange): readonly Exchange[] {
  const writes = writesTo(history, sid);
  return writes.slice(0, countBefore(writes, until.number + 1));
}

const writesTo = grouped(({ exchanges }) => exchanges.filter(isWrite), writtenSid);

function isWrite(exchange: Exchange): boolean {
  return exchange.step === 'update' || (exchange.step === 'create' && isSuccess(exchange));
}

function writtenSid(write: Exchange): string | undefined {
  return write.step === 'update' ? write.sid : textField(write, 'sid');
}

/**
 * What the last of these writes gave in a form field; undefined where it gave nothing, or where it is not known whether it
 * took place. Those that were refused, or never reached the server, are passed over.
 */
export function lastGiven(writes: readonly Exchange[], field: string): Given | undefined {
  const last = writes.findLast(mayHaveWorked);
  const value = last && formField(last, field);
  return last !== undefined && value !== undefined && isSuccess(last) ? { value, by: last } : undefined;
}

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
