import { changingSuccess, handling, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'update-is-kept';

export const updateIsKeptMutants: readonly Mutant[] = [
  {
    id: `${id}/forgotten-in-fetch/never-stored`,
    breaks: 'answers the update of an AWS credential as it should, and stores nothing',
    wrap: handling(['UpdateCredentialAws'], async ({ form, request }, healthy) => {
      const answer = await healthy({ ...request, body: '' });
      const name = form.get('FriendlyName');
      return answer.status === 200 && name !== null ? withFields(answer, { friendly_name: name }) : answer;
    }),
  },
  {
    id: `${id}/forgotten-in-fetch/non-ascii`,
    breaks: 'forgets names beyond ASCII that an update gave to a public key',
    wrap: handling(['UpdateCredentialPublicKey'], async ({ form, request }, healthy) => {
      const name = form.get('FriendlyName') ?? '';
      if (/^[ -~]*$/.test(name)) return healthy(request);
      return withFields(await healthy({ ...request, body: '' }), { friendly_name: name });
    }),
  },
  {
    id: `${id}/forgotten-in-fetch/policy`,
    breaks: 'goes on showing the first policy of a key after a new one was accepted',
    wrap(healthy) {
      const first = new Map<unknown, unknown>();
      return changingSuccess(['CreateNewKey', 'FetchKey'], (answer) => {
        const { sid, policy } = Object(answer.json);
        if (!first.has(sid)) first.set(sid, policy);
        return withFields(answer, { policy: first.get(sid) });
      })(healthy);
    },
  },
  {
    id: `${id}/forgotten-in-list/stale`,
    breaks: 'lists keys with the names that they were made with',
    wrap(healthy) {
      const names = new Map<unknown, unknown>();
      return changingSuccess(['CreateNewKey', 'ListGetKeys'], (answer, { operationId }) => {
        const { sid, friendly_name } = Object(answer.json);
        if (operationId === 'CreateNewKey') names.set(sid, friendly_name);
        return operationId === 'ListGetKeys'
          ? withItems(answer, (item) => ({ ...item, friendly_name: names.get(item.sid) ?? null }))
          : answer;
      })(healthy);
    },
  },
];
