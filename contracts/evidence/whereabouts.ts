import { textField } from './answers.ts';
import { type Exchange, isSuccess, mayHaveWorked } from './exchange.ts';
import type { History } from './history.ts';
import { type Life, livesIn } from './lives.ts';
import { oncePer } from './once-per.ts';
import { isForOwnAccount, isSentByOwner } from './owners-request.ts';

/** Whether an instance of the owner's exists, as far as a history tells. */
export type Whereabouts = 'alive' | 'gone' | 'unknown';

/** Where an instance is when a request is sent; right, too, where a SID is given twice. */
export function whereabouts(history: History, sid: string, at: Exchange): Whereabouts {
  const changes = changesIn(history).get(sid) ?? [];
  return changes.filter((it) => it.number < at.number).reduce<Whereabouts>(next, 'unknown');
}

/** The lives that the owner began, in its own account. */
export const ownLives = oncePer((history: History): readonly Life[] =>
  livesIn(history).filter(({ creation }) => isSentByOwner(creation) && isForOwnAccount(creation)),
);

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

/** By the SID that they are about, all creations, and all deletions whatever became of them. */
const changesIn = oncePer((history: History) => Map.groupBy(history.exchanges, changedSid));

function changedSid(exchange: Exchange): string | undefined {
  if (exchange.step === 'delete') return exchange.sid;
  return exchange.step === 'create' && isSuccess(exchange) ? textField(exchange, 'sid') : undefined;
}

function next(before: Whereabouts, change: Exchange): Whereabouts {
  if (!mayHaveWorked(change)) return before;
  const isSure = isSuccess(change) && isSentByOwner(change) && isForOwnAccount(change);
  if (!isSure) return 'unknown';
  return change.step === 'create' ? 'alive' : 'gone';
}
