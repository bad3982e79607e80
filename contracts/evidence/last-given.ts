import { type Answered, type Exchange, isRefusal, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { formField } from './requests.ts';
import { isCreationOf } from './whereabouts.ts';

/** A value that an instance was given, and the request that gave it. */
export interface Given {
  readonly value: string;
  readonly by: Answered;
}

/** The writes that made or may have changed an instance, up to an answer and its own request. */
export function writesOf(history: History, sid: string, until: Exchange): readonly Exchange[] {
  return history.exchanges.filter(
    (it) => it.number <= until.number && (isCreationOf(it, sid) || (it.step === 'update' && it.sid === sid)),
  );
}

/**
 * What the last of these writes gave in a form field; undefined where it gave nothing, or where it is not known whether it
 * took place. Those that were refused, or never reached the server, are passed over.
 */
export function lastGiven(writes: readonly Exchange[], field: string): Given | undefined {
  const last = writes.findLast((it) => !isRefusal(it) && it.outcome.kind !== 'refused');
  const value = last && formField(last, field);
  return last !== undefined && value !== undefined && isSuccess(last) ? { value, by: last } : undefined;
}
