import { impersonating, type Mutant } from './mutant.ts';

const id = 'other-account-cannot-delete';

export const otherAccountCannotDeleteMutants: readonly Mutant[] = [
  { id: `${id}/accepted/key`, breaks: 'deletes any key for anybody', wrap: serving('DeleteKey', 'openly') },
  {
    id: `${id}/accepted/aws-credential`,
    breaks: 'deletes any aws-credential for anybody',
    wrap: serving('DeleteCredentialAws', 'openly'),
  },
  {
    id: `${id}/changed/public-key`,
    breaks: 'deletes any public-key for anybody and says that it did not',
    wrap: serving('DeleteCredentialPublicKey', 'in secret'),
  },
];

type OperationId = Parameters<typeof impersonating>[0][number];

function serving(operationId: OperationId, how: 'openly' | 'in secret'): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, asOwner, senderOf }) => {
    const refusal = await healthy(call.request);
    if (senderOf(call.request) !== 'stranger' || refusal.status !== 404) return refusal;
    const answer = await asOwner(call.request);
    return how === 'openly' ? answer : refusal;
  });
}
