import { handling, type Mutant } from './mutant.ts';

const id = 'deleted-twice-is-not-found';

export const deletedTwiceIsNotFoundMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/idempotent`,
    breaks: 'deletes a key as often as it is asked to',
    wrap: repeated('DeleteKey', (answer) => ({ ...answer, status: 204, json: undefined })),
  },
  {
    id: `${id}/other-status/bad-request`,
    breaks: 'answers 400 to the second deletion of a public key',
    wrap: repeated('DeleteCredentialPublicKey', (answer) => ({ ...answer, status: 400 })),
  },
  {
    id: `${id}/other-status/conflict`,
    breaks: 'answers 409 to the second deletion of an AWS credential',
    wrap: repeated('DeleteCredentialAws', (answer) => ({ ...answer, status: 409 })),
  },
];

type Answer = Awaited<ReturnType<Parameters<Mutant['wrap']>[0]>>;

function repeated(
  operationId: 'DeleteKey' | 'DeleteCredentialPublicKey' | 'DeleteCredentialAws',
  change: (answer: Answer) => Answer,
): Mutant['wrap'] {
  return (healthy) => {
    const gone = new Set<unknown>();
    return handling([operationId], async ({ parameters, request }) => {
      const answer = await healthy(request);
      const isRepeated = gone.has(parameters.Sid);
      if (answer.status === 204) gone.add(parameters.Sid);
      return isRepeated && answer.status === 404 ? change(answer) : answer;
    })(healthy);
  };
}
