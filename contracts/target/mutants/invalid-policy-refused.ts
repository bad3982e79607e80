import type { Respond } from '../reference/respond.ts';
import { type Call, handling, type Mutant, withFields, withForm } from './mutant.ts';

const id = 'invalid-policy-refused';

export const invalidPolicyRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/unknown-permission/shown`,
    breaks: 'takes any text for a permission',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      const refusal = await healthy(call.request);
      const policy = policyOf(call);
      if (refusal.status < 400 || policy === undefined) return refusal;
      return withFields(await healthy(withForm(call, { Policy: '{"allow":[]}' })), { policy });
    }),
  },
  {
    id: `${id}/unknown-permission/left-out`,
    breaks: 'leaves permissions out that it does not know',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      const isReadable = policyOf(call) !== undefined;
      const answer = await healthy(call.request);
      return answer.status < 400 || !isReadable ? answer : healthy(withForm(call, { Policy: '{"allow":[]}' }));
    }),
  },
  {
    id: `${id}/not-json/empty`,
    breaks: 'takes a policy that it cannot read for an empty one',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(isUnreadable(call) ? withForm(call, { Policy: '{"allow":[]}' }) : call.request),
    ),
  },
  {
    id: `${id}/not-json/standard-key`,
    breaks: 'makes a standard key where it cannot read the policy',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      isUnreadable(call) ? standardKey(call, healthy) : healthy(call.request),
    ),
  },
  {
    id: `${id}/changed`,
    breaks: 'reads the policy only after it made a standard key, and leaves that where it refuses',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      const answer = await healthy(call.request);
      if (call.form.has('Policy') && answer.status >= 400) await standardKey(call, healthy);
      return answer;
    }),
  },
];

function standardKey(call: Call, healthy: Respond) {
  return healthy(withForm(call, { KeyType: undefined, Policy: undefined }));
}

function isUnreadable(call: Call): boolean {
  return call.form.has('Policy') && policyOf(call) === undefined;
}

function policyOf({ form }: Call): unknown {
  try {
    return JSON.parse(form.get('Policy') ?? '');
  } catch {
    return undefined;
  }
}
