import { changingSuccess, handling, type Mutant, withFields } from './mutant.ts';

const id = 'empty-update-keeps-values';

export const emptyUpdateKeepsValuesMutants: readonly Mutant[] = [
  {
    id: `${id}/answered-otherwise/null`,
    breaks: 'answers an update of nothing without the name of the key',
    wrap: changingSuccess(['UpdateKey'], (answer, { request }) =>
      request.body === '' ? withFields(answer, { friendly_name: null }) : answer,
    ),
  },
  {
    id: `${id}/changed/emptied`,
    breaks: 'takes the name from an AWS credential when an update sends nothing, and does not say so',
    wrap: handling(['UpdateCredentialAws'], async ({ request }, healthy) => {
      const answer = await healthy(request);
      if (request.body === '' && answer.status === 200) await healthy({ ...request, body: 'FriendlyName=' });
      return answer;
    }),
  },
];
