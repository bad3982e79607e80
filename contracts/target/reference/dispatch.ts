import type { Engine } from './engine.ts';
import { handlers } from './handlers/index.ts';
import { Refusal } from './refusal.ts';
import type { IncomingRequest, OutgoingAnswer } from './respond.ts';
import { type MatchedOperation, matchRoute, type RouteMatch } from './routes.ts';
import { parseFields } from './wire/fields.ts';
import { refuseLargeBody } from './wire/request-body.ts';

/** Brings a request to its handler; throws a Refusal where it cannot be served. */
export async function dispatch(request: IncomingRequest, engine: Engine): Promise<OutgoingAnswer> {
  refuseLargeBody(request);
  const match = knownOperation(request);
  const handle = handlers[match.operationId];
  return handle({ request, match, query: parseFields(match.query) }, engine);
}

function knownOperation({ method, target }: IncomingRequest): MatchedOperation {
  const match = matchRoute(method, target);
  if (match.kind === 'operation') return match;
  throw refusalOf(match);
}

function refusalOf(match: Exclude<RouteMatch, MatchedOperation>): Refusal {
  if (match.kind === 'malformed-path') return new Refusal('malformed-request', 'The percent-encoding is broken');
  if (match.kind === 'unknown-path') return new Refusal('not-found', 'The requested resource was not found');
  return new Refusal('unsupported-method', 'The method is not allowed', { Allow: match.allow.join(', ') });
}
