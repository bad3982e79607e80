import { textField } from './answers.ts';
import { type Answered, type Exchange, isRefusal, isSuccess } from './exchange.ts';
import type { History } from './history.ts';

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
export function livesIn(history: History): readonly Life[] {
  return history.succeeded('create').flatMap((creation) => {
    const sid = textField(creation, 'sid');
    return sid === undefined ? [] : [lifeOf(sid, creation, history)];
  });
}

/** Whether an instance surely exists when a request is sent. */
export function isAlive(life: Life, at: Exchange): boolean {
  return life.creation.number < at.number && !isAfter(at, life.deletion) && !isAfter(at, life.doubt);
}

/** Whether an instance was surely deleted before a request is sent. */
export function isGone(life: Life, at: Exchange): boolean {
  return isAfter(at, life.deletion);
}

function lifeOf(sid: string, creation: Answered, history: History): Life {
  const deletions = history.exchanges.filter(
    (it) => it.step === 'delete' && it.sid === sid && it.number > creation.number,
  );
  const deletion = deletions.find(isSuccess);
  const doubt = deletions.find((it) => !isSuccess(it) && !isRefusal(it) && it.outcome.kind !== 'refused');
  return { sid, creation, ...(deletion && { deletion }), ...(doubt && { doubt }) };
}

function isAfter(exchange: Exchange, event: Exchange | undefined): boolean {
  return event !== undefined && exchange.number > event.number;
}
