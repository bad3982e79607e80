import { changingSuccess, fieldsOf, handling, type Mutant, withFields, withForm } from './mutant.ts';

const id = 'restricted-key-keeps-its-policy';

export const restrictedKeyKeepsItsPolicyMutants: readonly Mutant[] = [
  {
    id: `${id}/lost/standard-key`,
    breaks: 'makes a standard key where a restricted one is asked for',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(withForm(call, { KeyType: undefined, Policy: undefined })),
    ),
  },
  {
    id: `${id}/lost/on-fetch`,
    breaks: 'does not show the policy of a key that is fetched',
    wrap: changingSuccess(['FetchKey'], (answer) => withFields(answer, { policy: undefined })),
  },
  {
    id: `${id}/lost/with-the-name`,
    breaks: 'takes the policy away where only the name is new',
    wrap: changingSuccess(['UpdateKey'], (answer, { form }) =>
      form.has('Policy') ? answer : withFields(answer, { policy: null }),
    ),
  },
  {
    id: `${id}/widened/at-once`,
    breaks: 'gives every restricted key a permission more',
    wrap: handling(['CreateNewKey'], (call, healthy) => healthy(widened(call))),
  },
  {
    id: `${id}/widened/update`,
    breaks: 'gives a restricted key a permission more with every new policy',
    wrap: handling(['UpdateKey'], (call, healthy) => healthy(widened(call))),
  },
  {
    id: `${id}/widened/wildcard`,
    breaks: 'fetches the policy of a key with a wildcard in it',
    wrap: changingSuccess(['FetchKey'], (answer) =>
      fieldsOf(answer)['policy'] === null ? answer : withFields(answer, { policy: { allow: ['/twilio/*'] } }),
    ),
  },
];

const MORE = '/twilio/messaging/messages/delete';

function widened(call: Parameters<typeof withForm>[0]): ReturnType<typeof withForm> {
  const policy = call.form.get('Policy');
  return policy === null ? call.request : withForm(call, { Policy: policy.replace(']}', `,"${MORE}"]}`) });
}
