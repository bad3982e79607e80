import { type Answered, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isSentByOwner, isTimely } from '../evidence/owners-request.ts';
import { pathOf } from '../evidence/requests.ts';
import { type Broken, broken, firstBroken, holds, inconclusive, type Judgement } from './judgement.ts';

/** A kind of request that no document describes. */
export interface StrayKind {
  readonly isOfKind: (exchange: Answered) => boolean;
  /** The statuses that refuse it. */
  readonly refusals: readonly number[];
  /** Statuses that say nothing either way. */
  readonly tolerated?: readonly number[];
}

/**
 * Judges what became of such requests: accepted is broken, and so is another refusal, where the history shows that the
 * credentials were good.
 */
export function judgeStrays(history: History, kind: StrayKind): Judgement {
  const strays = history.answered('stray').filter((it) => isSentByOwner(it) && kind.isOfKind(it));
  const control = history.succeeded('fetch', 'list', 'use').find(isTimely);
  const found = firstBroken(strays, (it) => judgeOne(it, control, kind));
  if (found !== undefined) return found;
  const refused = strays.filter((it) => kind.refusals.includes(it.outcome.status));
  if (refused.length > 0 && control !== undefined) return holds(control, refused);
  return inconclusive(
    refused.length === 0
      ? 'no such request was plainly refused'
      : 'nothing could be read that is there, so that a refusal says nothing',
  );
}

function judgeOne(
  it: Answered,
  control: Answered | undefined,
  { refusals, tolerated = [] }: StrayKind,
): Broken | undefined {
  const { status } = it.outcome;
  const finding = {
    expected: `${it.request.method} ${(pathOf(it) ?? 'the path').slice(0, 80)} is refused with ${refusals.join(' or ')}`,
    observed: `it was answered with ${status}`,
  };
  if (isSuccess(it)) return broken('accepted', finding, it);
  const isOther = isRefusal(it) && !refusals.includes(status) && !tolerated.includes(status);
  return isOther && control !== undefined ? broken('other-status', finding, control, it) : undefined;
}
