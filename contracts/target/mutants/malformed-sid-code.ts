import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'malformed-sid-code';

export const malformedSidCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/key`,
    breaks: 'names 20404 for a malformed SID, with status 400',
    wrap: changingAnswers(['FetchKey'], (answer) => (answer.status === 400 ? withCode(answer, 20404) : answer)),
  },
  {
    id: `${id}/other-code/deletion`,
    breaks: 'names 20001 for the malformed SID of a deletion',
    wrap: changingAnswers(['DeleteCredentialPublicKey'], (answer) =>
      answer.status === 400 ? withCode(answer, 20001) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
