import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'no-secondary-code';

export const noSecondaryCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/promotion`,
    breaks: 'names 70002 where there is nothing to promote',
    wrap: changingAnswers(['UpdateAuthTokenPromotion'], (answer) =>
      answer.status === 404 ? withCode(answer, 70002) : answer,
    ),
  },
  {
    id: `${id}/other-code/deletion`,
    breaks: 'names 20001 where there is nothing to delete',
    wrap: changingAnswers(['DeleteSecondaryAuthToken'], (answer) =>
      answer.status === 404 ? withCode(answer, 20001) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
