import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'unknown-resource-code';

export const unknownResourceCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/key`,
    breaks: 'names 20001 where it does not know a key',
    wrap: changingAnswers(['FetchKey'], (answer) => (answer.status === 404 ? withCode(answer, 20001) : answer)),
  },
  {
    id: `${id}/other-code/deleted`,
    breaks: 'names the code of a bad SID where there is nothing to delete',
    wrap: changingAnswers(['DeleteCredentialAws'], (answer) =>
      answer.status === 404 ? withCode(answer, 70002) : answer,
    ),
  },
  {
    id: `${id}/other-code/update`,
    breaks: 'names the status as the code',
    wrap: changingAnswers(['UpdateCredentialPublicKey'], (answer) =>
      answer.status === 404 ? withCode(answer, 404) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
