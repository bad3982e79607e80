import { documents, operationObject } from '../../../specs/documents.ts';
import { findOperation } from '../../../specs/find-operation.ts';
import type { IncomingRequest, OutgoingAnswer, Respond } from '../reference/respond.ts';
import { matchRoute } from '../reference/routes.ts';

const headers = { 'Content-Type': 'application/json' };

/** What a document says of the answer to a request that it describes. */
interface DocumentedAnswer {
  readonly status: number;
  /** Undefined where the answer has no body. */
  readonly example: unknown;
  /** The SID or the like that the path names. */
  readonly instance: string | undefined;
}

/** The answer that a request is documented to get; undefined for a request of no documented operation. */
function documentedAnswer({ method, target }: IncomingRequest): DocumentedAnswer | undefined {
  const match = matchRoute(method, target);
  // The accounts of v2010 and the provider's check are in none of our documents.
  if (match.kind !== 'operation' || match.path.startsWith('/2010-04-01/') || match.path.endsWith('/verify')) {
    return undefined;
  }
  const { operation, resource } = findOperation(match.operationId);
  const { responses } = operationObject(documents[resource.document], match.operationId);
  const examples = Object.values(responses[operation.success]?.content?.['application/json']?.examples ?? {});
  return { status: operation.success, example: examples[0]?.value, instance: Object.values(match.parameters)[0] };
}

/** Answers with the documented status and this body, or with 404 to what no document describes. */
export function documented(bodyFor: (answer: DocumentedAnswer, request: IncomingRequest) => unknown): Respond {
  return async (request): Promise<OutgoingAnswer> => {
    const answer = documentedAnswer(request);
    if (answer === undefined) return { status: 404, headers, json: {} };
    return answer.status === 204
      ? { status: 204, headers: {} }
      : { status: answer.status, headers, json: bodyFor(answer, request) };
  };
}

export const documentedExample = documented(({ example }) => example);

export const emptySuccess = documented(() => ({}));

/** Every list of nothing at once. */
export const emptyList: Respond = async ({ headers: { host = '' }, target }) => {
  const url = `http://${host}${target}`;
  const pages = { first_page_url: url, url, next_page_url: null, previous_page_url: null };
  return {
    status: 200,
    headers,
    json: { credentials: [], keys: [], meta: { key: 'credentials', page: 0, page_size: 50, ...pages } },
  };
};
