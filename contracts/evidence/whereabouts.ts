import { textField } from './answers.ts';
import { type Exchange, isSuccess, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { countBefore } from './in-order.ts';
import { type Life, livesIn } from './lives.ts';
import { oncePer } from './once-per.ts';
import { isForOwnAccount, isSentByOwner } from './owners-request.ts';

/** Whether an instance of the owner's exists, as far as a history tells. */
export type Whereabouts = 'alive' | 'gone' | 'unknown';

/** Where an instance is when a request is sent; right, too, where a SID is given twice. */
export function whereabouts(history: History, sid: string, at: Exchange): Whereabouts {
  return whereaboutsAt(history, sid, at.number);
}

function whereaboutsAt(history: History, sid: string, number: number): Whereabouts {
  const stays = staysIn(history).get(sid) ?? [];
  return stays[countBefore(stays, number) - 1]?.whereabouts ?? 'unknown';
}

/** The lives that the owner began, in its own account. */
export const ownLives = oncePer((history: History): readonly Life[] =>
  livesIn(history).filter(({ creation }) => isSentByOwner(creation) && isForOwnAccount(creation)),
);

/** The instances of the owner's that surely exist when a request is sent. */
export function livingAt(history: History, at: Exchange): readonly Life[] {
  const { number } = at;
  const born = bornLives(history);
  const alive = born.slice(0, countBefore(born, number)).filter(({ goneFrom, life: { sid } }) => {
    return number <= goneFrom && whereaboutsAt(history, sid, number) === 'alive';
  });
  return alive.map(({ life }) => life);
}

/** A life, with the numbers between which it may be alive: most lives of a long history are over when one looks. */
interface Born {
  readonly number: number;
  readonly goneFrom: number;
  readonly life: Life;
}

const bornLives = oncePer((history: History): readonly Born[] =>
  ownLives(history).map((life) => {
    const last = staysIn(history).get(life.sid)?.at(-1);
    const goneFrom = last === undefined || last.whereabouts === 'alive' ? Number.POSITIVE_INFINITY : last.number;
    return { number: life.creation.number, goneFrom, life };
  }),
);

/** The owner's instance with this SID, where it surely exists when a request is sent; twice where its SID was given twice. */
export function livesAt(history: History, sid: unknown, at: Exchange): readonly Life[] {
  const own = livesOf(history, sid).filter(({ creation }) => creation.number < at.number);
  return own.filter((it) => whereabouts(history, it.sid, at) === 'alive');
}

const livesOf = grouped<Life, unknown>(ownLives, (it) => it.sid);

/** The answers that say that an instance with this SID was made. */
export const creationsOf = grouped(
  (history) => history.succeeded('create'),
  (it) => textField(it, 'sid'),
);

/** Where an instance is after the exchange with this number. */
interface Stay {
  readonly number: number;
  readonly whereabouts: Whereabouts;
}

const staysIn = oncePer((history: History): ReadonlyMap<string | undefined, readonly Stay[]> => {
  const changes = Map.groupBy(history.exchanges, changedSid);
  return new Map([...changes].map(([sid, own]) => [sid, staysAfter(own)]));
});

function staysAfter(changes: readonly Exchange[]): readonly Stay[] {
  let now: Whereabouts = 'unknown';
  return changes.map((change) => {
    now = next(now, change);
    return { number: change.number, whereabouts: now };
  });
}

/** The SID that a creation, or a deletion whatever became of it, is about. */
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
