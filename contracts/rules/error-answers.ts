import type { Operation } from '../../specs/catalogue.ts';
import { type Answered, type Exchange, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { type Broken, holds, inconclusive, type Judgement } from './judgement.ts';

/** A documented request that was refused. */
export type Refused = Answered & { readonly operation: Operation };

/** All refusals of documented requests, those of a credential that was tried on another resource included. */
export function refusalsIn(history: History): readonly Refused[] {
  return history.answered().filter((it): it is Refused => it.operation !== undefined && isRefusal(it));
}

/** The first time that the operation of a refused request was accepted, which shows that it is there at all. */
export function acceptedTwin(history: History, { operation }: Exchange): Answered | undefined {
  return history.exchanges.filter(isSuccess).find((it) => it.operation?.operationId === operation?.operationId);
}

/** Judges the form of refusals; on a server that refuses everything, their form says nothing. */
export function judgeRefusals<R extends Answered>(
  history: History,
  refusals: readonly R[],
  judgeOne: (refusal: R) => Broken | undefined,
): Judgement {
  // A body that was not read to its end says nothing of its form.
  const whole = refusals.filter((it) => it.outcome.cut !== true);
  for (const refusal of whole) {
    const verdict = judgeOne(refusal);
    if (verdict !== undefined) return verdict;
  }
  const control = history.exchanges.filter(isSuccess).find((it) => it.operation !== undefined);
  if (whole.length === 0) return inconclusive('no such request was refused');
  if (control === undefined) return inconclusive('every request was refused');
  return holds(control, ...whole);
}
