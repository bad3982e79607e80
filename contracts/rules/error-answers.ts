import type { Operation } from '../../specs/catalogue.ts';
import { type Answered, isRefusal } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { oncePer } from '../evidence/once-per.ts';
import { type Broken, firstBroken, holds, inconclusive, type Judgement } from './judgement.ts';

/** A documented request that was refused. */
export type Refused = Answered & { readonly operation: Operation };

/** All refusals of documented requests, those of a credential that was tried on another resource included. */
export const refusalsIn = oncePer((history: History): readonly Refused[] =>
  history.answered().filter((it): it is Refused => it.operation !== undefined && isRefusal(it)),
);

/** Judges the form of refusals; on a server that refuses everything, their form says nothing. */
export function judgeRefusals<R extends Answered>(
  history: History,
  refusals: readonly R[],
  judgeOne: (refusal: R) => Broken | undefined,
): Judgement {
  // A body that was not read to its end says nothing of its form.
  const whole = refusals.filter((it) => it.outcome.cut !== true);
  const found = firstBroken(whole, judgeOne);
  if (found !== undefined) return found;
  const control = history.succeeded().find((it) => it.operation !== undefined);
  if (whole.length === 0) return inconclusive('no such request was refused');
  if (control === undefined) return inconclusive('every request was refused');
  return holds(control, whole);
}
