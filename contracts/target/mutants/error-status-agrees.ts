import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'error-status-agrees';

export const errorStatusAgreesMutants: readonly Mutant[] = [
  {
    id: `${id}/differs/unauthenticated`,
    breaks: 'says 403 in the body of a 401',
    wrap: changingAnswers(['CreateSecondaryAuthToken'], (answer) =>
      answer.status === 401 ? withFields(answer, { status: 403 }) : answer,
    ),
  },
  {
    id: `${id}/differs/not-found`,
    breaks: 'says 400 in the body of every 404',
    wrap: changingAnswers(['FetchCredentialPublicKey'], (answer) =>
      answer.status === 404 ? withFields(answer, { status: 400 }) : answer,
    ),
  },
  {
    id: `${id}/differs/long-name`,
    breaks: 'says 200 in the body of a refused update',
    wrap: changingAnswers(['UpdateKey'], (answer) =>
      answer.status === 400 ? withFields(answer, { status: 200 }) : answer,
    ),
  },
];
