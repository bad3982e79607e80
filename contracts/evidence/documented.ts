import type { Operation, Resource } from '../../specs/catalogue.ts';
import { type Answered, type Exchange, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { oncePer } from './once-per.ts';

/** The answer to a request that a document describes. */
export type Documented = Answered & { readonly operation: Operation };

/** All answers to requests for the operations of the history's own resource. */
export const documentedAnswers = oncePer((history: History): readonly Documented[] =>
  history.answered().filter((it): it is Documented => isOwnOperation(it, history.resource)),
);

/** Those of them that were answered with 2xx. */
export const documentedSuccesses = oncePer((history: History): readonly Documented[] =>
  documentedAnswers(history).filter(isSuccess),
);

/**
 * Those of them whose body a document describes. A body that the client did not read to its end is left out, and so is an
 * answer that broke its promise in its status already and has no body.
 */
export function documentedBodies(history: History): readonly Documented[] {
  return documentedSuccesses(history).filter(
    ({ operation, outcome }) =>
      operation.success !== 204 &&
      outcome.cut !== true &&
      (outcome.status === operation.success || outcome.body !== ''),
  );
}

/** Whether a request is for an operation of this resource. A credential can be tried on another one's list. */
export function isOwnOperation({ operation }: Exchange, { operations }: Resource): boolean {
  return Object.values(operations).some((it) => it.operationId === operation?.operationId);
}
