import { passwordSent } from './credentials.ts';
import { type Answered, type Exchange, isDenied, isRefusal, isSuccess, mayHaveWorked } from './exchange.ts';
import type { History } from './history.ts';
import { isTokenChange, primaryAt, secondaryAt, surelyWithoutSecondary } from './tokens.ts';

/** The later answer that shows that a refused creation, deletion or promotion of a token took effect all the same. */
export function tokenEffectOf(history: History, refused: Exchange): Answered | undefined {
  if (refused.step === 'create') return secondaryMade(history, refused);
  if (refused.step === 'delete') return secondaryLost(history, refused);
  return refused.step === 'promote' ? primaryLost(history, refused) : undefined;
}

// The owner's next creation is refused as a second one, though there was no first one.
function secondaryMade(history: History, refused: Exchange): Answered | undefined {
  const next = history.exchanges.find((it) => it.number > refused.number && it.actor === 'owner' && isTokenChange(it));
  if (next?.step !== 'create' || !isRefusal(next) || ![400, 409, 422].includes(next.outcome.status)) return undefined;
  const isKnown = surelyWithoutSecondary(history, refused) && surelyWithoutSecondary(history, next);
  return isKnown && madeRoom(history, refused) ? next : undefined;
}

// A server may only say that it ends a token: that another was made right after such an end shows that it does.
function madeRoom(history: History, refused: Exchange): boolean {
  const changes = history.succeeded().filter((it) => isTokenChange(it) && it.number < refused.number);
  const end = changes.at(-1);
  if (end === undefined || end.step === 'create') return true;
  return changes.some((it, index) => it.step === end.step && changes[index + 1]?.step === 'create');
}

function secondaryLost(history: History, refused: Exchange): Answered | undefined {
  const token = secondaryAt(history, refused)?.token;
  const stillThere = (it: Exchange) => secondaryAt(history, it)?.token === token;
  return token === undefined ? undefined : refusalOf(history, refused, { token, isDue: stillThere });
}

function primaryLost(history: History, refused: Exchange): Answered | undefined {
  const token = primaryAt(history, refused)?.token;
  if (token === undefined || secondaryAt(history, refused) === undefined) return undefined;
  const promotion = history.exchanges.find(
    (it) => it.number > refused.number && it.step === 'promote' && mayHaveWorked(it),
  );
  const isDue = (it: Exchange) => promotion === undefined || it.number < promotion.number;
  return refusalOf(history, refused, { token, isDue });
}

interface Expected {
  readonly token: string;
  /** Whether the token must still work at a request. */
  readonly isDue: (exchange: Exchange) => boolean;
}

// Only a token that was accepted before can be seen to be refused afterwards; the first answer to it decides.
function refusalOf(history: History, refused: Exchange, { token, isDue }: Expected): Answered | undefined {
  const uses = history.answered().filter((it) => passwordSent(it) === token && it.actor !== 'unknown-account');
  const last = uses.findLast((it) => it.number < refused.number);
  const next = uses.find(
    (it) => it.number > refused.number && it.poll !== 'pending' && (isSuccess(it) || isDenied(it)),
  );
  return last !== undefined && isSuccess(last) && next !== undefined && isDenied(next) && isDue(next)
    ? next
    : undefined;
}
