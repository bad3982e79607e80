import type { OperationId } from '../reference/operations.ts';
import type { IncomingRequest, OutgoingAnswer, Respond } from '../reference/respond.ts';
import { matchRoute } from '../reference/routes.ts';

/** The reference server with one rule broken on purpose. */
export interface Mutant {
  /** `<rule-id>/<branch>`, with `/<suffix>` where a branch has several. */
  readonly id: string;
  /** What it does wrong, in one line. */
  readonly breaks: string;
  /** Wraps a healthy server, which is its own: what the wrapper remembers is forgotten with it. */
  wrap(healthy: Respond): Respond;
}

/** A request that was recognised as one of an operation. */
export interface Call {
  readonly operationId: OperationId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly request: IncomingRequest;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

type Change = (answer: OutgoingAnswer, call: Call) => OutgoingAnswer;
type Handle = (call: Call, healthy: Respond) => Promise<OutgoingAnswer>;

/** Handles the requests of these operations in another way; all others are left to the healthy server. */
export function handling(operationIds: readonly OperationId[], handle: Handle): Mutant['wrap'] {
  return (healthy) => async (request) => {
    const call = callOf(request);
    return call !== undefined && operationIds.includes(call.operationId) ? handle(call, healthy) : healthy(request);
  };
}

/** Changes the success answers of these operations. */
export function changingSuccess(operationIds: readonly OperationId[], change: Change): Mutant['wrap'] {
  return changingAnswers(operationIds, (answer, call) => (answer.status < 300 ? change(answer, call) : answer));
}

/** Changes all answers of these operations, refusals too. */
export function changingAnswers(operationIds: readonly OperationId[], change: Change): Mutant['wrap'] {
  return handling(operationIds, async (call, healthy) => change(await healthy(call.request), call));
}

/** The operation that a request is for; undefined for a request of none. */
export function callOf(request: IncomingRequest): Call | undefined {
  const match = matchRoute(request.method, request.target);
  if (match.kind !== 'operation') return undefined;
  const { operationId, parameters } = match;
  return {
    operationId,
    parameters,
    request,
    query: new URLSearchParams(match.query),
    form: new URLSearchParams(request.body),
  };
}

/** An answer with other properties in its JSON object; an undefined one takes a property away. */
export function withFields(answer: OutgoingAnswer, fields: Readonly<Record<string, unknown>>): OutgoingAnswer {
  return { ...answer, json: { ...fieldsOf(answer), ...fields } };
}

/** The properties of an answer's JSON object. */
export function fieldsOf({ json }: OutgoingAnswer): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}
