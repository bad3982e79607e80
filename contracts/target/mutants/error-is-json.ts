import { changingAnswers, type Mutant } from './mutant.ts';

const id = 'error-is-json';

export const errorIsJsonMutants: readonly Mutant[] = [
  {
    id: `${id}/empty/unknown`,
    breaks: 'refuses to delete what it does not know without a word',
    wrap: changingAnswers(['DeleteKey'], (answer) =>
      answer.status === 404 ? { status: 404, headers: answer.headers } : answer,
    ),
  },
  {
    id: `${id}/not-json/page`,
    breaks: 'refuses bad credentials with a page',
    wrap: changingAnswers(['ListCredentialAws'], (answer) =>
      answer.status === 401 ? { ...answer, headers: { 'Content-Type': 'text/html' }, text: '<h1>401</h1>' } : answer,
    ),
  },
  {
    id: `${id}/not-json/second-secondary`,
    breaks: 'refuses a second secondary token with a text that says it is JSON',
    wrap: changingAnswers(['CreateSecondaryAuthToken'], (answer) =>
      answer.status === 400 ? { ...answer, text: 'already exists' } : answer,
    ),
  },
  {
    id: `${id}/other-type/text`,
    breaks: 'says that a refused update is text',
    wrap: changingAnswers(['UpdateCredentialPublicKey'], (answer) =>
      answer.status < 400 ? answer : { ...answer, headers: { ...answer.headers, 'Content-Type': 'text/plain' } },
    ),
  },
];
