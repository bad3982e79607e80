import { type Answered, type Exchange, isDenied, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { requestInWords } from '../evidence/in-words.ts';
import { secondaryAt, surelyWithoutSecondary } from '../evidence/tokens.ts';
import { whereabouts } from '../evidence/whereabouts.ts';
import { acceptedForOwner } from './controls.ts';
import { type Broken, broken, firstBroken, holds, inconclusive, type Judgement } from './judgement.ts';
import { tookEffect } from './took-effect.ts';

/** Requests that must be refused for the credentials that they carry, or do not carry. */
export interface Intrusion {
  readonly isIntruder: (exchange: Exchange) => boolean;
  /** Words that follow "no request" or the like. */
  readonly how: string;
}

/** The ways in which a refusal of credentials can be broken. */
export const intrusionBranches: readonly string[] = ['accepted', 'changed', 'other-status'];

/**
 * Judges what became of an intruder's requests. A refusal counts only beside the same request of the owner's that was
 * accepted: a server that refuses everybody keeps nobody out on purpose.
 */
export function judgeIntrusion(history: History, intrusion: Intrusion): Judgement {
  const attempts = history
    .answered()
    .filter((it) => it.step !== 'stray' && it.poll !== 'pending' && intrusion.isIntruder(it));
  const found = firstBroken(attempts, (it) => judgeOne(history, it));
  if (found !== undefined) return found;
  const refused = attempts.filter((it) => isDenied(it) && acceptedForOwner(history, it) !== undefined);
  const controls = refused.flatMap((it) => acceptedForOwner(history, it) ?? []);
  if (refused.length > 0) return holds(controls, refused);
  return inconclusive(
    attempts.length === 0
      ? `no request ${intrusion.how} was answered`
      : 'no such request was refused with 401 or 403 beside the same one accepted for the owner',
  );
}

function judgeOne(history: History, it: Answered): Broken | undefined {
  const control = acceptedForOwner(history, it);
  const expected = `${requestInWords(it)} is refused with 401 and changes nothing`;
  const finding = { expected, observed: `it was answered with ${it.outcome.status}` };
  const isAccepted: boolean = isSuccess(it);
  if (isAccepted) return broken('accepted', finding, control, it);
  const changed = isRefused(it) ? tookEffect(history, it, expected) : undefined;
  if (changed !== undefined) return changed;
  const isOther =
    control !== undefined && isRefused(it) && !isDenied(it) && it.variation === undefined && isPossible(history, it);
  return isOther ? broken('other-status', finding, control, it) : undefined;
}

// What was not accepted, for no load and no fault of the server's own: a redirect to a page for signing in counts, too.
function isRefused({ outcome: { status } }: Answered): boolean {
  return status < 500 && status !== 429;
}

// No document says if credentials are looked at first, so a request that nobody could make may be refused for that.
function isPossible(history: History, it: Answered): boolean {
  if (it.step === 'list' || it.step === 'use') return true;
  if (history.resource.id === 'auth-token') {
    return it.step === 'create' ? surelyWithoutSecondary(history, it) : secondaryAt(history, it) !== undefined;
  }
  return it.step === 'create' || whereabouts(history, it.sid ?? '', it) === 'alive';
}
