import type { IncomingRequest, OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, type Mutant, withFields } from './mutant.ts';

const id = 'restricted-key-code';

export const restrictedKeyCodeMutants: readonly Mutant[] = [
  {
    id: `${id}/other-code/list`,
    breaks: 'names 20003 where a restricted key lacks a permission',
    wrap: changingAnswers(['ListCredentialAws'], (answer, { request }) =>
      answer.status === 401 && isKey(request) ? withCode(answer, 20003) : answer,
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
