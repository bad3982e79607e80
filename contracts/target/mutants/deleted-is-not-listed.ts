import { fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'deleted-is-not-listed';
const KEYS = ['ListGetKeys', 'DeleteKey'] as const;
const AWS = ['ListCredentialAws', 'DeleteCredentialAws'] as const;

export const deletedIsNotListedMutants: readonly Mutant[] = [
  {
    id: `${id}/still-listed/marked`,
    breaks: 'goes on listing deleted keys',
    wrap: listingGone('keys'),
  },
  {
    id: `${id}/still-listed/last-deleted`,
    breaks: 'goes on listing the AWS credential that was deleted last',
    wrap: listingGone('credentials'),
  },
];

function listingGone(name: 'keys' | 'credentials'): Mutant['wrap'] {
  const [list, end] = name === 'keys' ? KEYS : AWS;
  return (healthy) => {
    const items = new Map<unknown, unknown>();
    const gone = new Set<unknown>();
    return handling([list, end], async ({ operationId, parameters, request }) => {
      const answer = await healthy(request);
      if (operationId === end && name === 'credentials') gone.clear();
      if (operationId === end && answer.status === 204) gone.add(parameters.Sid);
      const listed = fieldsOf(answer)[name];
      if (operationId === end || !Array.isArray(listed)) return answer;
      for (const item of listed) items.set(Reflect.get(Object(item), 'sid'), item);
      const kept = [...gone].flatMap((sid) => (items.has(sid) ? [items.get(sid)] : []));
      return withFields(answer, { [name]: [...listed, ...kept] });
    })(healthy);
  };
}
