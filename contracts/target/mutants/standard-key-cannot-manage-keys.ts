import { impersonating, type Mutant } from './mutant.ts';

const id = 'standard-key-cannot-manage-keys';

export const standardKeyCannotManageKeysMutants: readonly Mutant[] = [
  { id: `${id}/accepted/list`, breaks: 'lists keys for a standard key', wrap: serving('ListGetKeys', 'openly') },
  { id: `${id}/accepted/create`, breaks: 'makes keys for a standard key', wrap: serving('CreateNewKey', 'openly') },
  { id: `${id}/accepted/fetch`, breaks: 'shows keys to a standard key', wrap: serving('FetchKey', 'openly') },
  { id: `${id}/accepted/delete`, breaks: 'deletes keys for a standard key', wrap: serving('DeleteKey', 'openly') },
  {
    id: `${id}/changed/create`,
    breaks: 'makes a key before it refuses it',
    wrap: serving('CreateNewKey', 'in secret'),
  },
  { id: `${id}/changed/update`, breaks: 'renames a key before it refuses it', wrap: serving('UpdateKey', 'in secret') },
  { id: `${id}/changed/delete`, breaks: 'deletes a key before it refuses it', wrap: serving('DeleteKey', 'in secret') },
];

type OperationId = Parameters<typeof impersonating>[0][number];

function serving(operationId: OperationId, how: 'openly' | 'in secret'): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, asOwner, senderOf }) => {
    const refusal = await healthy(call.request);
    if (senderOf(call.request) !== 'key' || refusal.status !== 401) return refusal;
    const answer = await asOwner(call.request);
    return how === 'openly' ? answer : refusal;
  });
}
