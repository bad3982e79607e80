import { textField } from './answers.ts';
import { type Exchange, isRefusal, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { type Life, livesIn } from './lives.ts';
import { isForOwnAccount, isSentByOwner } from './owners-request.ts';

/** Whether an instance of the owner's exists, as far as a history tells. */
export type Whereabouts = 'alive' | 'gone' | 'unknown';

/** Where an instance is when a request is sent; right, too, where a SID is given twice. */
export function whereabouts(history: History, sid: string, at: Exchange): Whereabouts {
  return history.exchanges
    .filter((it) => it.number < at.number && (isCreationOf(it, sid) || (it.step === 'delete' && it.sid === sid)))
    .reduce<Whereabouts>(next, 'unknown');
}

/** The lives that the owner began, in its own account. */
export function ownLives(history: History): readonly Life[] {
  return livesIn(history).filter(({ creation }) => isSentByOwner(creation) && isForOwnAccount(creation));
}

/** The instances of the owner's that surely exist when a request is sent. */
export function livingAt(history: History, at: Exchange): readonly Life[] {
  return ownLives(history).filter(
    ({ sid, creation }) => creation.number < at.number && whereabouts(history, sid, at) === 'alive',
  );
}

/** Whether this answer says that an instance with this SID was made. */
export function isCreationOf(exchange: Exchange, sid: string): boolean {
  return exchange.step === 'create' && isSuccess(exchange) && textField(exchange, 'sid') === sid;
}

function next(before: Whereabouts, change: Exchange): Whereabouts {
  if (isRefusal(change) || change.outcome.kind === 'refused') return before;
  const isSure = isSuccess(change) && isSentByOwner(change) && isForOwnAccount(change);
  if (!isSure) return 'unknown';
  return change.step === 'create' ? 'alive' : 'gone';
}
