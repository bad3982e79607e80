import { fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'page-size-respected';

export const pageSizeRespectedMutants: readonly Mutant[] = [
  {
    id: `${id}/more-items/all`,
    breaks: 'lists all AWS credentials, whatever PageSize is asked for',
    wrap: handling(['ListCredentialAws'], async ({ request }, healthy) =>
      healthy({ ...request, target: request.target.replace(/PageSize=\d+/, 'PageSize=1000') }),
    ),
  },
  {
    id: `${id}/more-items/one-more`,
    breaks: 'lists one key more than was asked for, from the second page on',
    wrap: handling(['ListGetKeys'], async ({ query, request }, healthy) => {
      const answer = await healthy(request);
      if (Number(query.get('Page')) < 1) return answer;
      const keys = fieldsOf(answer).keys;
      const more = fieldsOf(
        await healthy({ ...request, target: request.target.replace(/PageSize=\d+/, 'PageSize=3') }),
      ).keys;
      return withFields(answer, { keys: more ?? keys });
    }),
  },
];
