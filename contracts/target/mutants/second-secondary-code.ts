import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'second-secondary-code';

export const secondSecondaryCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/constraint`,
    breaks: 'names 70001 for a second secondary token',
    wrap: changingAnswers(['CreateSecondaryAuthToken'], (answer) =>
      answer.status === 400 ? withCode(answer, 70001) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
