import { effectOf } from '../evidence/effects.ts';
import { type Answered, type Exchange, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { secondaryAt, surelyWithoutSecondary } from '../evidence/tokens.ts';
import { whereabouts } from '../evidence/whereabouts.ts';
import { acceptedForOwner, isDenied } from './denial.ts';
import { type Broken, broken, holds, inconclusive, type Judgement } from './judgement.ts';

/** Requests that must be refused for the credentials that they carry, or do not carry. */
export interface Intrusion {
  readonly isIntruder: (exchange: Exchange) => boolean;
  /** Words that follow "the create request" or the like. */
  readonly how: string;
}

/** The ways in which a refusal of credentials can be broken. */
export const INTRUSION_BRANCHES: readonly string[] = ['accepted', 'changed', 'other-status'];

/**
 * Judges what became of an intruder's requests. A refusal counts only beside the same request of the owner's that was
 * accepted: a server that refuses everybody keeps nobody out on purpose.
 */
export function judgeIntrusion(history: History, intrusion: Intrusion): Judgement {
  const attempts = history
    .answered()
    .filter((it) => it.step !== 'stray' && it.poll !== 'pending' && intrusion.isIntruder(it));
  for (const it of attempts) {
    const verdict = judgeOne(history, it, intrusion);
    if (verdict !== undefined) return verdict;
  }
  const refused = attempts.filter((it) => isDenied(it) && acceptedForOwner(history, it) !== undefined);
  const controls = new Set(refused.flatMap((it) => acceptedForOwner(history, it) ?? []));
  if (refused.length > 0) return holds(...controls, ...refused);
  return inconclusive(
    attempts.length === 0
      ? `no request ${intrusion.how} was answered`
      : 'no such request was refused with 401 or 403 beside the same one accepted for the owner',
  );
}

function judgeOne(history: History, it: Answered, { how }: Intrusion): Broken | undefined {
  const control = acceptedForOwner(history, it);
  const asked = `the ${it.step} request ${how} was answered with ${it.outcome.status}`;
  const expected = 'it is refused with 401 and changes nothing';
  const isAccepted: boolean = isSuccess(it);
  if (isAccepted) {
    const finding = { expected, observed: asked };
    return control === undefined ? broken('accepted', finding, it) : broken('accepted', finding, control, it);
  }
  const effect = isRefused(it) ? effectOf(history, it) : undefined;
  const observed = `${asked}, and yet a later ${effect?.step} answer shows its effect`;
  if (effect !== undefined) return broken('changed', { expected, observed }, it, effect);
  const isOther =
    control !== undefined && isRefused(it) && !isDenied(it) && it.variation === undefined && isPossible(history, it);
  return isOther ? broken('other-status', { expected, observed: asked }, control, it) : undefined;
}

// What is neither accepted, nor about the load, nor the server's own fault: a redirect to a page for signing in, too.
function isRefused({ outcome: { status } }: Answered): boolean {
  return status >= 300 && status < 500 && status !== 429;
}

// No document says if credentials are looked at first, so a request that nobody could make may be refused for that.
function isPossible(history: History, it: Answered): boolean {
  if (it.step === 'list' || it.step === 'use') return true;
  if (history.resource.id === 'auth-token') {
    return it.step === 'create' ? surelyWithoutSecondary(history, it) : secondaryAt(history, it) !== undefined;
  }
  return it.step === 'create' || whereabouts(history, it.sid ?? '', it) === 'alive';
}
