import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'long-name-code';

export const longNameCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/creation`,
    breaks: 'names 20001 for a long name',
    wrap: changingAnswers(['CreateCredentialAws'], (answer, { form }) =>
      answer.status === 400 && (form.get('FriendlyName') ?? '').length > 64 ? withCode(answer, 20001) : answer,
    ),
  },
  {
    id: `${id}/other-code/update`,
    breaks: 'names 70002 for a long name in an update',
    wrap: changingAnswers(['UpdateKey'], (answer, { form }) =>
      answer.status === 400 && (form.get('FriendlyName') ?? '').length > 64 ? withCode(answer, 70002) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
