import { type Answered, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isSentByOwner, isTimely } from '../evidence/owners-request.ts';
import { type Broken, broken, holds, inconclusive, type Judgement } from './judgement.ts';

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
  for (const it of strays) {
    const verdict = judgeOne(it, control, kind);
    if (verdict !== undefined) return verdict;
  }
  const refused = strays.filter((it) => kind.refusals.includes(it.outcome.status));
  if (refused.length > 0 && control !== undefined) return holds(control, ...refused);
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
    expected: `it is refused with ${refusals.join(' or ')}`,
    observed: `${it.request.method} ${pathOf(it)} was answered with ${status}`,
  };
  if (isSuccess(it)) return broken('accepted', finding, it);
  const isOther = isRefusal(it) && !refusals.includes(status) && !tolerated.includes(status);
  return isOther && control !== undefined ? broken('other-status', finding, control, it) : undefined;
}

function pathOf({ request }: Answered): string {
  return URL.canParse(request.url) ? new URL(request.url).pathname.slice(0, 80) : 'the path';
}
