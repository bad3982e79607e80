import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'missing-account-sid-code';

export const missingAccountSidCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/list`,
    breaks: 'names 20404 for a list without an account',
    wrap: changingAnswers(['ListGetKeys'], (answer, { query }) =>
      answer.status === 400 && !query.has('AccountSid') ? withCode(answer, 20404) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
