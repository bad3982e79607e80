import type { OperationId } from '../reference/operations.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import { handling, type Mutant } from './mutant.ts';

const id = 'operations-answer';
const HUNG_UP: OutgoingAnswer = { status: 500, headers: {}, hangsUp: true };

export const operationsAnswerMutants: readonly Mutant[] = [
  hangingUp('delete-aws', ['DeleteCredentialAws']),
  hangingUp('create-public-key', ['CreateCredentialPublicKey']),
  hangingUp('fetch-key', ['FetchKey']),
  hangingUp('list-public-keys', ['ListCredentialPublicKey']),
  hangingUp('delete-secondary', ['DeleteSecondaryAuthToken']),
  hangingUp('promote', ['UpdateAuthTokenPromotion']),
  {
    id: `${id}/unanswered/update-allowed`,
    breaks: 'hangs up on every update that it has no reason to refuse, after it did it',
    wrap: handling(['UpdateCredentialPublicKey'], async ({ request }, healthy) => {
      const answer = await healthy(request);
      return answer.status < 300 ? HUNG_UP : answer;
    }),
  },
];

function hangingUp(name: string, operationIds: readonly OperationId[]): Mutant {
  return {
    id: `${id}/unanswered/${name}`,
    breaks: `hangs up on every request for ${operationIds.join(' and ')}`,
    wrap: handling(operationIds, async () => HUNG_UP),
  };
}
