import { type Answered, type Exchange, isRefusal, isRefusalOfInput, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isSentByOwner, isTimely } from '../evidence/owners-request.ts';
import { type Broken, broken, firstBroken, holds, inconclusive, type Judgement } from './judgement.ts';
import { tookEffect } from './took-effect.ts';

/** One way in which a request of the owner's can be wrong. */
export interface WrongInput {
  readonly isWrong: (exchange: Exchange) => boolean;
  /** The statuses that refuse it, in words. */
  readonly refusedWith: string;
  /** Words that follow "the create request" or the like. */
  readonly fault: (exchange: Exchange) => string;
  /** The branch of a request that was accepted, where it is not `accepted`. */
  readonly branchOf?: (exchange: Exchange) => string;
}

/**
 * Judges what became of wrong requests: accepted is broken, and so is refused with an effect. A refusal counts for
 * something only beside a request of the same kind that was accepted, and only where it is about what was sent: 401 and 403
 * are about who sent it.
 */
export function judgeWrongInput(history: History, input: WrongInput): Judgement {
  const wrong = history.answered().filter((it) => isSentByOwner(it) && it.poll !== 'pending' && input.isWrong(it));
  const judged = wrong.map((it) => ({ it, control: controlOf(history, it, input) }));
  const found = firstBroken(judged, (it) => judgeOne(history, it, input));
  if (found !== undefined) return found;
  const refused = judged.filter(({ it, control }) => control !== undefined && isRefusalOfInput(it));
  if (refused.length > 0) {
    return holds(
      refused.flatMap(({ control }) => control ?? []),
      refused.map(({ it }) => it),
    );
  }
  return inconclusive(
    judged.length === 0
      ? 'no such request was sent and answered'
      : 'such a request was not plainly refused beside one of the same kind that was accepted',
  );
}

interface Judged {
  readonly it: Answered;
  readonly control: Answered | undefined;
}

function controlOf(history: History, wrong: Answered, { isWrong }: WrongInput): Answered | undefined {
  return history.succeeded(wrong.step).find((it) => isTimely(it) && !isWrong(it));
}

function judgeOne(history: History, { it, control }: Judged, input: WrongInput): Broken | undefined {
  const { status } = it.outcome;
  const expected = `the ${it.step} request ${input.fault(it)} is refused with ${input.refusedWith}`;
  const isRedirected = status < 400 && control !== undefined;
  const isAccepted: boolean = isSuccess(it);
  if (isAccepted || isRedirected) {
    const branch = input.branchOf?.(it) ?? 'accepted';
    return broken(branch, { expected, observed: `it was answered with ${status}` }, control, it);
  }
  return isRefusal(it) ? tookEffect(history, it, `${expected} and changes nothing`) : undefined;
}
