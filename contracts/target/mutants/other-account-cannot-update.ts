import { impersonating, type Mutant } from './mutant.ts';

const id = 'other-account-cannot-update';

export const otherAccountCannotUpdateMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/public-key`,
    breaks: 'renames any public-key for anybody',
    wrap: serving('UpdateCredentialPublicKey', 'openly'),
  },
  { id: `${id}/accepted/key`, breaks: 'renames any key for anybody', wrap: serving('UpdateKey', 'openly') },
  {
    id: `${id}/changed/aws-credential`,
    breaks: 'renames any aws-credential for anybody and says that it did not',
    wrap: serving('UpdateCredentialAws', 'in secret'),
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
