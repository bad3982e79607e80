import { fieldsOf, impersonating, type Mutant } from './mutant.ts';

const id = 'restricted-key-is-restricted';
const LACKS_PERMISSION = 70051;

export const restrictedKeyIsRestrictedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/list`,
    breaks: 'lists AWS credentials for a key whose policy does not allow it',
    wrap: impersonating(['ListCredentialAws'], async (call, { healthy, asOwner }) => {
      const answer = await healthy(call.request);
      return fieldsOf(answer)['code'] === LACKS_PERMISSION ? asOwner(call.request) : answer;
    }),
  },
  {
    id: `${id}/accepted/empty-list`,
    breaks: 'lists nothing for a key whose policy does not allow it, instead of refusing it',
    wrap: impersonating(['ListCredentialAws'], async (call, { healthy, asOwner }) => {
      const answer = await healthy(call.request);
      if (fieldsOf(answer)['code'] !== LACKS_PERMISSION) return answer;
      return { ...answer, status: 200, json: { ...fieldsOf(await asOwner(call.request)), credentials: [] } };
    }),
  },
];
