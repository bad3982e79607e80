import { type BasicCredentials, basicCredentials } from '../reference/access/basic-credentials.ts';
import type { OperationId } from '../reference/operations.ts';
import type { ProviderLine } from '../reference/provider-line.ts';
import type { RecordedReference } from '../reference/recorded-reference.ts';
import type { IncomingRequest, OutgoingAnswer, Respond } from '../reference/respond.ts';
import { matchRoute } from '../reference/routes.ts';

/** The reference server with one rule broken on purpose. */
export interface Mutant {
  /** `<rule-id>/<branch>`, with `/<suffix>` where a branch has several. */
  readonly id: string;
  /** What it does wrong, in one line. */
  readonly breaks: string;
  /** What breaks the rule on it: a scenario, where nothing is said, or only a plan that is made up. */
  readonly killedBy?: 'plan';
  /** Judged as a live account is, because its rule is for those alone. */
  readonly isLive?: true;
  /** Wraps a healthy server, which is its own: what the wrapper remembers is forgotten with it. */
  wrap(healthy: Respond): Respond;
  /** What wraps it instead where the mutant also bends the line on which its provider asks Twilio. */
  readonly bending?: (line: ProviderLine) => Mutant['wrap'];
}

/** A healthy server with its fault, if it has one. */
export function withFault(mutant: Mutant | undefined, { respond, line }: Pick<RecordedReference, 'respond' | 'line'>) {
  if (mutant === undefined) return respond;
  return mutant.bending === undefined ? mutant.wrap(respond) : mutant.bending(line)(respond);
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

/** A list answer with each of its items changed. */
export function withItems(answer: OutgoingAnswer, change: (item: Fields, index: number) => unknown): OutgoingAnswer {
  const lists = Object.entries(fieldsOf(answer)).flatMap(([name, value]) =>
    Array.isArray(value) ? [[name, value.map((item, index) => change({ ...item }, index))] as const] : [],
  );
  return withFields(answer, Object.fromEntries(lists));
}

/** A list answer with other properties in its meta; an undefined one takes a property away. */
export function withMeta(answer: OutgoingAnswer, fields: Fields): OutgoingAnswer {
  return withFields(answer, { meta: { ...fieldsOf({ ...answer, json: fieldsOf(answer).meta }), ...fields } });
}

/** Changes the answers to requests of no operation. */
export function changingStrays(change: (answer: OutgoingAnswer) => OutgoingAnswer): Mutant['wrap'] {
  return (healthy) => async (request) => {
    const answer = await healthy(request);
    return callOf(request) === undefined ? change(answer) : answer;
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** The request of a call with other form fields; an undefined one is left out. */
export function withForm({ request, form }: Call, fields: Texts): IncomingRequest {
  return { ...request, body: replaced(form, fields).toString() };
}

/** The request of a call with other query parameters; an undefined one is left out. */
export function withQuery({ request, query }: Call, parameters: Texts): IncomingRequest {
  const [path = ''] = request.target.split('?');
  return { ...request, target: `${path}?${replaced(query, parameters).toString()}` };
}

type Texts = Readonly<Record<string, string | undefined>>;

function replaced(before: URLSearchParams, texts: Texts): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined) after.delete(name);
    else after.set(name, text);
  }
  return after;
}

/** A healthy server that can be asked with the credentials of the account that it served first. */
export interface Impersonation {
  readonly healthy: Respond;
  /** Serves a request as if the owner had sent it. */
  readonly asOwner: Respond;
  /** Who sent a request, as far as its credentials tell. */
  readonly senderOf: (request: IncomingRequest) => Sender;
  /** The owner's tokens that were accepted so far. */
  readonly tokens: () => readonly string[];
}

export type Sender = 'owner' | 'nobody' | 'wrong-token' | 'unknown-account' | 'key' | 'stranger';

/** Handles the requests of these operations, if need be with credentials that were not sent. */
export function impersonating(
  operationIds: readonly OperationId[],
  handle: (call: Call, impersonation: Impersonation) => Promise<OutgoingAnswer>,
): Mutant['wrap'] {
  return (healthy) => {
    const impersonation = impersonationOf(healthy);
    return async (request) => {
      const call = callOf(request);
      const isMeant = call !== undefined && operationIds.includes(call.operationId);
      return isMeant ? handle(call, impersonation) : impersonation.healthy(request);
    };
  };
}

function impersonationOf(healthy: Respond): Impersonation {
  const accepted: BasicCredentials[] = [];
  const tokens = () => accepted.map((it) => it.password);
  return {
    tokens,
    senderOf: (request) => senderOf(request, accepted[0]?.username, tokens()),
    async healthy(request) {
      const answer = await healthy(request);
      const sent = basicCredentials(request.headers['authorization']);
      const isOwners = sent !== undefined && sent.username === (accepted[0]?.username ?? sent.username);
      if (answer.status < 300 && isOwners && !tokens().includes(sent.password)) accepted.push(sent);
      return answer;
    },
    async asOwner(request) {
      for (const { username, password } of accepted.toReversed()) {
        const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
        const answer = await healthy({ ...request, headers: { ...request.headers, authorization } });
        if (answer.status !== 401) return answer;
      }
      return healthy(request);
    },
  };
}

function senderOf({ headers }: IncomingRequest, owner: string | undefined, tokens: readonly string[]): Sender {
  const sent = basicCredentials(headers['authorization']);
  if (sent === undefined) return 'nobody';
  if (sent.username.startsWith('SK')) return 'key';
  if (sent.username === owner) return tokens.includes(sent.password) ? 'owner' : 'wrong-token';
  return tokens.includes(sent.password) ? 'unknown-account' : 'stranger';
}

/** A refusal in Twilio's own shape. */
export function refusal(status: number, code: number, message = 'Refused'): OutgoingAnswer {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return { status, headers: { 'Content-Type': 'application/json' }, json: { code, message, more_info, status } };
}
