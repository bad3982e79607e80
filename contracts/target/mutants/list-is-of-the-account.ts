import { fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'list-is-of-the-account';

export const listIsOfTheAccountMutants: readonly Mutant[] = [
  {
    id: `${id}/foreign/everybody`,
    breaks: 'lists the AWS credentials that anybody made',
    wrap: remembering('ListCredentialAws', 'credentials'),
  },
  {
    id: `${id}/foreign/any-account`,
    breaks: 'lists the keys of all accounts, whatever AccountSid is named',
    wrap: remembering('ListGetKeys', 'keys'),
  },
];

/** Every list has what the lists before it had, whoever asked for them. */
function remembering(operationId: 'ListCredentialAws' | 'ListGetKeys', name: string): Mutant['wrap'] {
  const creation = operationId === 'ListGetKeys' ? 'CreateNewKey' : 'CreateCredentialAws';
  return (healthy) => {
    const made = new Map<unknown, object>();
    return handling([operationId, creation], async ({ operationId: asked, request }) => {
      const answer = await healthy(request);
      const { secret: _, ...shown } = fieldsOf(answer);
      if (asked === creation && answer.status === 201) made.set(shown.sid, shown);
      const items = shown[name];
      if (!Array.isArray(items)) return answer;
      const own = new Set(items.map((item) => Reflect.get(Object(item), 'sid')));
      return withFields(answer, {
        [name]: [...items, ...[...made.values()].filter((it) => !own.has(Reflect.get(it, 'sid')))],
      });
    })(healthy);
  };
}
