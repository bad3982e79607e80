import { textField } from './answers.ts';
import { type Answered, type Exchange, isSuccess, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { after } from './in-order.ts';
import { oncePer } from './once-per.ts';

/** What a history tells of one instance: which answer made it, and which one ended it. */
export interface Life {
  readonly sid: string;
  readonly creation: Answered;
  /** The first deletion that was answered with 2xx. */
  readonly deletion?: Answered;
  /** A deletion whose outcome is not known: from then on, nothing is. */
  readonly doubt?: Exchange;
}

/** The lives of all instances that a history saw created, in order of creation. */
export const livesIn = oncePer((history: History): readonly Life[] =>
  history.succeeded('create').flatMap((creation) => {
    const sid = textField(creation, 'sid');
    return sid === undefined ? [] : [lifeOf(sid, creation, history)];
  }),
);

/** Whether an instance surely exists when a request is sent. */
export function isAlive(life: Life, at: Exchange): boolean {
  return life.creation.number < at.number && !isAfter(at, life.deletion) && !isAfter(at, life.doubt);
}

function lifeOf(sid: string, creation: Answered, history: History): Life {
  const deletions = after(deletionsOf(history, sid), creation.number);
  const deletion = deletions.find(isSuccess);
  const doubt = deletions.find((it) => !isSuccess(it) && mayHaveWorked(it));
  return { sid, creation, ...(deletion && { deletion }), ...(doubt && { doubt }) };
}

const deletionsOf = grouped(
  ({ exchanges }) => exchanges.filter((it) => it.step === 'delete'),
  (it) => it.sid,
);

function isAfter(exchange: Exchange, event: Exchange | undefined): boolean {
  return event !== undefined && exchange.number > event.number;
}
