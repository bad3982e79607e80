import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingAnswers, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'error-envelope';

export const errorEnvelopeMutants: readonly Mutant[] = [
  {
    id: `${id}/no-object/text`,
    breaks: 'refuses to fetch an AWS credential with a sentence',
    wrap: changingAnswers(['FetchCredentialAws'], (answer) =>
      refused(answer, () => ({ ...answer, json: 'Not found' })),
    ),
  },
  {
    id: `${id}/no-object/list-of-errors`,
    breaks: 'refuses with a list of errors',
    wrap: changingAnswers(['CreateNewKey'], (answer) => refused(answer, () => ({ ...answer, json: [answer.json] }))),
  },
  {
    id: `${id}/no-object/nobody`,
    breaks: 'refuses a promotion without credentials with nothing but a status',
    wrap: changingAnswers(['UpdateAuthTokenPromotion'], (answer) =>
      answer.status === 401 ? { status: 401, headers: answer.headers } : answer,
    ),
  },
  {
    id: `${id}/wrong-members/own-form`,
    breaks: 'refuses in a form of its own',
    wrap: changingAnswers(['DeleteCredentialPublicKey'], (answer) =>
      refused(answer, () => ({ ...answer, json: { error: { code: fieldsOf(answer).code } } })),
    ),
  },
  {
    id: `${id}/wrong-members/code-as-text`,
    breaks: 'writes the code of a list without an account as a text',
    wrap: changingAnswers(['ListGetKeys'], (answer) =>
      answer.status === 400 ? withFields(answer, { code: String(fieldsOf(answer).code) }) : answer,
    ),
  },
  {
    id: `${id}/wrong-members/no-status`,
    breaks: 'leaves the status out where there is no secondary token',
    wrap: changingAnswers(['DeleteSecondaryAuthToken'], (answer) =>
      answer.status === 404 ? withFields(answer, { status: undefined }) : answer,
    ),
  },
  {
    id: `${id}/wrong-members/more-info`,
    breaks: 'names one page for all codes',
    wrap: changingAnswers(['UpdateKey'], (answer) =>
      refused(answer, () => withFields(answer, { more_info: 'https://www.twilio.com/docs/errors' })),
    ),
  },
];

function refused(answer: OutgoingAnswer, change: () => OutgoingAnswer): OutgoingAnswer {
  return answer.status < 400 ? answer : change();
}
