import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'page-size-code';

export const pageSizeCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/keys`,
    breaks: 'names 20001 for a page that is too large',
    wrap: changingAnswers(['ListGetKeys'], (answer, { query }) =>
      answer.status === 400 && query.has('PageSize') ? withCode(answer, 20001) : answer,
    ),
  },
  {
    id: `${id}/other-code/credentials`,
    breaks: 'names 70001 for a page that is too large',
    wrap: changingAnswers(['ListCredentialAws'], (answer, { query }) =>
      answer.status === 400 && query.has('PageSize') ? withCode(answer, 70001) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}
