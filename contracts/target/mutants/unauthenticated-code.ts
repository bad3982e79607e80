import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'unauthenticated-code';

export const unauthenticatedCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/list`,
    breaks: 'names 20002 where a list is asked for without credentials',
    wrap: changingAnswers(['ListCredentialPublicKey'], (answer, { request }) =>
      answer.status === 401 && request.headers.authorization === undefined ? withCode(answer, 20002) : answer,
    ),
  },
  {
    id: `${id}/other-code/wrong-token`,
    breaks: 'names the code of a missing permission where a token is wrong',
    wrap: changingAnswers(['UpdateKey'], (answer, { request }) =>
      answer.status === 401 && request.headers.authorization !== undefined ? withCode(answer, 70051) : answer,
    ),
  },
  {
    id: `${id}/other-code/tokens`,
    breaks: 'names 20403 for all bad credentials on tokens',
    wrap: changingAnswers(['CreateSecondaryAuthToken', 'UpdateAuthTokenPromotion'], (answer) =>
      answer.status === 401 ? withCode(answer, 20403) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
