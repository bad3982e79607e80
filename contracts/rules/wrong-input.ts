import { effectOf } from '../evidence/effects.ts';
import { type Answered, type Exchange, isAnswered, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isSentByOwner, isTimely } from '../evidence/owners-request.ts';
import { type Broken, broken, holds, inconclusive, type Judgement } from './judgement.ts';

/** One way in which a request of the owner's can be wrong. */
export interface WrongInput {
  readonly isWrong: (exchange: Exchange) => boolean;
  /** What a correct server does with it, in a plain clause. */
  readonly expected: string;
  /** What is wrong with it, in words that follow "the create request" or the like. */
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
  const wrong = history.exchanges.filter((it) => isSentByOwner(it) && it.poll !== 'pending' && input.isWrong(it));
  const judged = wrong.filter(isAnswered).map((it) => ({ it, control: controlOf(history, it, input) }));
  for (const { it, control } of judged) {
    const verdict = accepted(it, control, input) ?? changed(history, it, input);
    if (verdict !== undefined) return verdict;
  }
  const refused = judged.filter(({ it, control }) => control !== undefined && isRefusalOfInput(it));
  if (refused.length > 0) {
    const controls = new Set(refused.flatMap(({ control }) => control ?? []));
    return holds(...controls, ...refused.map(({ it }) => it));
  }
  return inconclusive(
    judged.length === 0
      ? 'no such request was sent and answered'
      : 'such a request was not plainly refused beside one of the same kind that was accepted',
  );
}

/** Whether an answer refuses what was sent, and not who sent it. */
export function isRefusalOfInput(exchange: Exchange): exchange is Answered {
  return isRefusal(exchange) && exchange.outcome.status !== 401 && exchange.outcome.status !== 403;
}

function controlOf(history: History, wrong: Answered, { isWrong }: WrongInput): Answered | undefined {
  return history.succeeded(wrong.step).find((it) => isTimely(it) && !isWrong(it));
}

function accepted(it: Answered, control: Answered | undefined, input: WrongInput): Broken | undefined {
  const { status } = it.outcome;
  const isRedirected = status >= 300 && status < 400 && control !== undefined;
  if (!isSuccess(it) && !isRedirected) return undefined;
  const observed = `the ${it.step} request ${input.fault(it)} was answered with ${status}`;
  const branch = input.branchOf?.(it) ?? 'accepted';
  return broken(branch, { expected: input.expected, observed }, ...evidence(control, it));
}

function changed(history: History, it: Answered, input: WrongInput): Broken | undefined {
  if (!isRefusal(it)) return undefined;
  const effect = effectOf(history, it);
  if (effect === undefined) return undefined;
  const expected = `${input.expected}, and changes nothing`;
  const observed = `the ${it.step} request ${input.fault(it)} was answered with ${it.outcome.status}, and yet a later ${effect.step} answer shows its effect`;
  return broken('changed', { expected, observed }, it, effect);
}

function evidence(control: Answered | undefined, telling: Answered): [Exchange, ...Exchange[]] {
  return control === undefined ? [telling] : [control, telling];
}
