import type { OperationId } from '../reference/operations.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingSuccess, type Mutant } from './mutant.ts';

const id = 'cors-headers-present';

export const corsHeadersPresentMutants: readonly Mutant[] = [
  lacking('missing/origin-of-list', 'ListCredentialPublicKey', 'Access-Control-Allow-Origin'),
  lacking('missing/methods-of-update', 'UpdateCredentialAws', 'Access-Control-Allow-Methods'),
  lacking('missing/headers-of-creation', 'CreateNewKey', 'Access-Control-Allow-Headers'),
  lacking('missing/credentials-of-promotion', 'UpdateAuthTokenPromotion', 'Access-Control-Allow-Credentials'),
  lacking('missing/exposed-of-fetch', 'FetchKey', 'Access-Control-Expose-Headers'),
  {
    id: `${id}/missing/second-page`,
    breaks: 'has no CORS headers on every page but the first',
    wrap: changingSuccess(['ListCredentialAws'], (answer, { query }) =>
      query.has('PageToken') ? without(answer, 'Access-Control-') : answer,
    ),
  },
];

function lacking(name: string, operationId: OperationId, header: string): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `has no ${header} in the answer to ${operationId}`,
    wrap: changingSuccess([operationId], (answer) => without(answer, header)),
  };
}

function without(answer: OutgoingAnswer, start: string): OutgoingAnswer {
  const kept = Object.entries(answer.headers).filter(([name]) => !name.startsWith(start));
  return { ...answer, headers: Object.fromEntries(kept) };
}
