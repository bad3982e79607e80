import { impersonating, type Mutant } from './mutant.ts';

const id = 'other-account-cannot-create';

export const otherAccountCannotCreateMutants: readonly Mutant[] = [
  { id: `${id}/accepted`, breaks: 'makes keys in any account for anybody', wrap: serving('openly') },
  { id: `${id}/changed`, breaks: 'makes keys in any account and says that it did not', wrap: serving('in secret') },
];

function serving(how: 'openly' | 'in secret'): Mutant['wrap'] {
  return impersonating(['CreateNewKey'], async (call, { healthy, asOwner, senderOf }) => {
    const denial = await healthy(call.request);
    if (senderOf(call.request) !== 'stranger' || denial.status < 400) return denial;
    const answer = await asOwner(call.request);
    return how === 'openly' ? answer : denial;
  });
}
