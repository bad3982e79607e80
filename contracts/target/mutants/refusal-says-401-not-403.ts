import type { OperationId } from '../reference/operations.ts';
import type { IncomingRequest, OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'refusal-says-401-not-403';

export const refusalSays401Not403Mutants: readonly Mutant[] = [
  instead('forbidden/public-keys', ['CreateCredentialPublicKey', 'FetchCredentialPublicKey'], () => 403),
  instead('forbidden/nobody', ['DeleteSecondaryAuthToken'], ({ headers }) => (headers.authorization ? 401 : 403)),
  instead('forbidden/wrong-token', ['UpdateKey'], ({ headers }) => (headers.authorization ? 403 : 401)),
  {
    id: `${id}/forbidden/dead-token`,
    breaks: 'refuses a token that worked once with 403',
    wrap(healthy) {
      const accepted = new Set<string | undefined>();
      return changingAnswers(['ListCredentialAws'], (answer, { request: { headers } }) => {
        if (answer.status < 300) accepted.add(headers.authorization);
        return answer.status === 401 && accepted.has(headers.authorization) ? as(answer, 403) : answer;
      })(healthy);
    },
  },
  instead('other-status/hidden', ['FetchKey'], () => 404),
  instead('other-status/bad-request', ['UpdateAuthTokenPromotion'], ({ headers }) =>
    headers.authorization ? 401 : 400,
  ),
];

type StatusOf = (request: IncomingRequest) => number;

function instead(name: string, operationIds: readonly OperationId[], statusOf: StatusOf): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `refuses bad credentials for ${operationIds.join(' and ')} with another status`,
    wrap: changingAnswers(operationIds, (answer, { request }) =>
      answer.status === 401 ? as(answer, statusOf(request)) : answer,
    ),
  };
}

function as(answer: OutgoingAnswer, status: number): OutgoingAnswer {
  return withFields({ ...answer, status }, { status });
}
