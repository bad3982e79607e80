import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'bad-policy-code';

export const badPolicyCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/permission`,
    breaks: 'names 20001 for a policy with an unknown permission',
    wrap: changingAnswers(['CreateNewKey'], (answer, { form }) =>
      answer.status === 400 && form.has('Policy') ? withCode(answer, 20001) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
