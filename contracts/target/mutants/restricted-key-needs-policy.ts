import { type Call, handling, type Mutant, withFields, withForm } from './mutant.ts';

const id = 'restricted-key-needs-policy';

export const restrictedKeyNeedsPolicyMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/standard-key`,
    breaks: 'makes a standard key where a restricted one has no policy',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(lacksPolicy(call) ? withForm(call, { KeyType: undefined }) : call.request),
    ),
  },
  {
    id: `${id}/accepted/without-a-secret`,
    breaks: 'makes a standard key where a restricted one has no policy, and shows neither secret nor policy',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      if (!lacksPolicy(call)) return healthy(call.request);
      const answer = await healthy(withForm(call, { KeyType: undefined }));
      return withFields(answer, { secret: undefined, policy: undefined });
    }),
  },
  {
    id: `${id}/accepted/policy-of-its-own`,
    breaks: 'gives a restricted key without a policy one of its own',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(lacksPolicy(call) ? withForm(call, { Policy: '{"allow":["/twilio/iam/api-keys/list"]}' }) : call.request),
    ),
  },
  {
    id: `${id}/changed`,
    breaks: 'misses the policy of a restricted key only after it made a standard one',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      if (lacksPolicy(call)) await healthy(withForm(call, { KeyType: undefined }));
      return healthy(call.request);
    }),
  },
];

function lacksPolicy({ form }: Call): boolean {
  return form.get('KeyType') === 'restricted' && !form.has('Policy');
}
