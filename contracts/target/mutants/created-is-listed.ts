import { changingSuccess, fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'created-is-listed';

export const createdIsListedMutants: readonly Mutant[] = [
  {
    id: `${id}/missing/cached`,
    breaks: 'answers every whole list of AWS credentials with the first one that it gave',
    wrap(healthy) {
      let cached: Awaited<ReturnType<typeof healthy>> | undefined;
      return handling(['ListCredentialAws'], async ({ query, request }) => {
        if (query.get('PageSize') !== '1000') return healthy(request);
        cached ??= await healthy(request);
        return cached;
      })(healthy);
    },
  },
  {
    id: `${id}/missing/first-two`,
    breaks: 'lists two keys at most, and says that there are no more',
    wrap: changingSuccess(['ListGetKeys'], (answer) => withItemsWhere(answer, 'keys', (_, index) => index < 2)),
  },
  {
    id: `${id}/missing/non-ascii`,
    breaks: 'does not list public keys with a name beyond ASCII',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) =>
      withItemsWhere(answer, 'credentials', (item) =>
        /^[ -~]*$/.test(String(Reflect.get(Object(item), 'friendly_name'))),
      ),
    ),
  },
];

function withItemsWhere(
  answer: Parameters<typeof withFields>[0],
  name: string,
  isKept: (item: unknown, index: number) => boolean,
) {
  const items = fieldsOf(answer)[name];
  return withFields(answer, { [name]: Array.isArray(items) ? items.filter(isKept) : items });
}
