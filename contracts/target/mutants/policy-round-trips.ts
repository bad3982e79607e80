import { type Call, changingSuccess, fieldsOf, handling, type Mutant, withFields, withForm } from './mutant.ts';

const id = 'policy-round-trips';

export const policyRoundTripsMutants: readonly Mutant[] = [
  {
    id: `${id}/created/last-one-lost`,
    breaks: 'makes a key without the last of its permissions',
    wrap: handling(['CreateNewKey'], (call, healthy) => healthy(withAllowed(call, (allow) => allow.slice(0, -1)))),
  },
  {
    id: `${id}/created/as-text`,
    breaks: 'shows the policy of a new key as the text that was sent',
    wrap: changingSuccess(['CreateNewKey'], (answer, { form }) =>
      form.has('Policy') ? withFields(answer, { policy: form.get('Policy') }) : answer,
    ),
  },
  {
    id: `${id}/fetched/other-name`,
    breaks: 'fetches a policy under another name',
    wrap: changingSuccess(['FetchKey'], (answer) => {
      const allow = allowedIn(answer);
      return allow.length === 0 ? answer : withFields(answer, { policy: { policy_allow: allow } });
    }),
  },
  {
    id: `${id}/fetched/first-two`,
    breaks: 'fetches no more than two permissions',
    wrap: changingSuccess(['FetchKey'], (answer) => {
      const allow = allowedIn(answer);
      return allow.length === 0 ? answer : withFields(answer, { policy: { allow: allow.slice(0, 2) } });
    }),
  },
  {
    id: `${id}/updated/lost-with-the-name`,
    breaks: 'shows no policy where only the name is new',
    wrap: changingSuccess(['UpdateKey'], (answer, { form }) =>
      form.has('Policy') ? answer : withFields(answer, { policy: { allow: [] } }),
    ),
  },
  {
    id: `${id}/updated/part`,
    breaks: 'takes only permissions to read and list from an update',
    wrap: handling(['UpdateKey'], (call, healthy) =>
      healthy(withAllowed(call, (allow) => allow.filter((it) => /(read|list)$/.test(it)))),
    ),
  },
  {
    id: `${id}/merged/all`,
    breaks: 'adds the permissions of an update to those that a key has',
    wrap: merging((before) => before),
  },
  {
    id: `${id}/merged/one`,
    breaks: 'keeps the first permission that a key had through an update',
    wrap: merging((before) => before.slice(0, 1)),
  },
];

function merging(kept: (before: readonly string[]) => readonly string[]): Mutant['wrap'] {
  return (healthy) => {
    const policies = new Map<string, readonly string[]>();
    return handling(['CreateNewKey', 'UpdateKey'], async (call, server) => {
      const before = policies.get(call.parameters['Sid'] ?? '') ?? [];
      const answer = await server(withAllowed(call, (allow) => [...kept(before), ...allow]));
      policies.set(String(fieldsOf(answer)['sid']), allowedIn(answer));
      return answer;
    })(healthy);
  };
}

function withAllowed(call: Call, change: (allow: readonly string[]) => readonly string[]): Call['request'] {
  const policy = call.form.get('Policy');
  if (policy === null || !policy.endsWith('}')) return call.request;
  const { allow } = JSON.parse(policy);
  return withForm(call, { Policy: JSON.stringify({ allow: change(allow) }) });
}

function allowedIn(answer: Parameters<typeof fieldsOf>[0]): readonly string[] {
  const { policy } = fieldsOf(answer);
  const allow: unknown = typeof policy === 'object' && policy !== null ? Reflect.get(policy, 'allow') : undefined;
  return Array.isArray(allow) ? allow.map(String) : [];
}
