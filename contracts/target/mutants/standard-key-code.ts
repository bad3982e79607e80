import type { IncomingRequest, OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'standard-key-code';

export const standardKeyCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/list`,
    breaks: 'names the code of a missing permission where a standard key would list keys',
    wrap: changingAnswers(['ListGetKeys'], (answer, { request }) =>
      answer.status === 401 && isKey(request) ? withCode(answer, 70051) : answer,
    ),
  },
  {
    id: `${id}/other-code/deletion`,
    breaks: 'names 20404 where a standard key would delete one',
    wrap: changingAnswers(['DeleteKey'], (answer, { request }) =>
      answer.status === 401 && isKey(request) ? withCode(answer, 20404) : answer,
    ),
  },
];

function withCode(answer: OutgoingAnswer, code: number): OutgoingAnswer {
  return withFields(answer, { code, more_info: `https://www.twilio.com/docs/errors/${code}` });
}

function isKey({ headers }: IncomingRequest): boolean {
  const [, encoded = ''] = (headers.authorization ?? '').split(' ');
  return Buffer.from(encoded, 'base64').toString().startsWith('SK');
}
