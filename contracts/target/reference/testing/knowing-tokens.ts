import { basicCredentials } from '../access/basic-credentials.ts';
import type { OperationId } from '../operations.ts';
import type { IncomingRequest, OutgoingAnswer, Respond } from '../respond.ts';
import { matchRoute } from '../routes.ts';

/** The Auth Tokens of the first account that made a secondary one, as the healthy server has them. */
export interface KnownTokens {
  readonly account?: string;
  readonly primary?: string;
  readonly secondary?: string | undefined;
  /** The oldest first. */
  readonly deleted: readonly string[];
  readonly retired: readonly string[];
}

/** A request, and what is known when it comes. */
export interface TokenCall {
  readonly request: IncomingRequest;
  readonly operationId: OperationId | undefined;
  /** The password that it carries, where it is for the known account. */
  readonly password: string | undefined;
  readonly known: KnownTokens;
  readonly healthy: Respond;
}

/** Lets a wrapper of a healthy server see the tokens behind each request; the healthy answers keep them up to date. */
export function knowingTokens(react: (call: TokenCall) => Promise<OutgoingAnswer>): (healthy: Respond) => Respond {
  return (healthy) => {
    let known: KnownTokens = { deleted: [], retired: [] };
    const watched: Respond = async (request) => {
      const answer = await healthy(request);
      if (answer.status < 300) known = updated(known, request, answer);
      return answer;
    };
    return (request) => {
      const credentials = basicCredentials(request.headers.authorization);
      const isKnown = known.account === undefined || credentials?.username === known.account;
      const password = isKnown ? credentials?.password : undefined;
      return react({ request, operationId: operationOf(request), password, known, healthy: watched });
    };
  };
}

/** The same request with another password. */
export function withPassword(request: IncomingRequest, password = 'no token at all'): IncomingRequest {
  const { username = '' } = basicCredentials(request.headers.authorization) ?? {};
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return { ...request, headers: { ...request.headers, authorization } };
}

function updated(known: KnownTokens, request: IncomingRequest, { json }: OutgoingAnswer): KnownTokens {
  const { username, password } = basicCredentials(request.headers.authorization) ?? {};
  if (known.account !== undefined && known.account !== username) return known;
  const operationId = operationOf(request);
  const { secondary } = known;
  if (operationId === 'CreateSecondaryAuthToken' && username !== undefined && password !== undefined) {
    return { primary: password, ...known, account: username, secondary: textAt(json, 'secondary_auth_token') };
  }
  if (operationId === 'DeleteSecondaryAuthToken') {
    return {
      ...known,
      secondary: undefined,
      deleted: [...known.deleted, ...(secondary === undefined ? [] : [secondary])],
    };
  }
  if (operationId !== 'UpdateAuthTokenPromotion' || known.primary === undefined) return known;
  const primary = textAt(json, 'auth_token');
  return { ...known, primary, secondary: undefined, retired: [...known.retired, known.primary] };
}

function operationOf({ method, target }: IncomingRequest): OperationId | undefined {
  const match = matchRoute(method, target);
  return match.kind === 'operation' ? match.operationId : undefined;
}

function textAt(json: unknown, name: string): string {
  return typeof json === 'object' && json !== null ? String(Reflect.get(json, name)) : '';
}
