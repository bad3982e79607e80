import { changingSuccess, type Mutant } from './mutant.ts';

const id = 'no-content-has-no-type';

export const noContentHasNoTypeMutants: readonly Mutant[] = (
  ['DeleteCredentialAws', 'DeleteSecondaryAuthToken'] as const
).map((operationId) => ({
  id: `${id}/typed/${operationId}`,
  breaks: `names a content type in the answer to ${operationId}`,
  wrap: changingSuccess([operationId], (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'Content-Type': 'application/json' },
  })),
}));
