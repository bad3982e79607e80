import type { Answered, Exchange } from '../evidence/exchange.ts';
import { grouped } from '../evidence/grouped.ts';
import type { History } from '../evidence/history.ts';
import { isTimely } from '../evidence/owners-request.ts';

/** The owner's request for the same operation on the same instance that was accepted. */
export function acceptedForOwner(history: History, attempt: Exchange): Answered | undefined {
  return timelySuccesses(history, requestKey(attempt))[0];
}

const timelySuccesses = grouped((history) => history.succeeded().filter(isTimely), requestKey);

function requestKey({ step, sid, operation }: Exchange): string {
  return JSON.stringify([step, sid, operation?.operationId]);
}

/** The first time that the operation of a refused request was accepted, which shows that it is there at all. */
export function acceptedTwin(history: History, refused: Exchange): Answered | undefined {
  return successesOf(history, refused.operation?.operationId)[0];
}

const successesOf = grouped(
  (history) => history.succeeded(),
  (it) => it.operation?.operationId,
);
