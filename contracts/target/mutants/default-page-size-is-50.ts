import { changingSuccess, fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'default-page-size-is-50';

export const defaultPageSizeIs50Mutants: readonly Mutant[] = [
  {
    id: `${id}/other-size/twenty`,
    breaks: 'lists 20 public keys on a page where no size is asked for',
    wrap: handling(['ListCredentialPublicKey'], async ({ query, request }, healthy) => {
      const target = query.has('PageSize') ? request.target : '/v1/Credentials/PublicKeys?PageSize=20';
      return healthy({ ...request, target });
    }),
  },
  {
    id: `${id}/more-items/all`,
    breaks: 'lists any number of keys where no size is asked for',
    wrap: changingSuccess(['ListGetKeys'], (answer, { query }) => {
      const { keys } = fieldsOf(answer);
      if (query.has('PageSize') || !Array.isArray(keys)) return answer;
      return withFields(answer, { keys: Array.from({ length: 51 }, (_, index) => keys[index % keys.length] ?? {}) });
    }),
  },
];
