import { changingStrays, type Mutant } from './mutant.ts';

const id = 'stray-error-is-json';

export const strayErrorIsJsonMutants: readonly Mutant[] = [
  {
    id: `${id}/empty/method`,
    breaks: 'refuses an unsupported method without a word',
    wrap: changingStrays((answer) => (answer.status === 405 ? { status: 405, headers: answer.headers } : answer)),
  },
  {
    id: `${id}/not-json/framework`,
    breaks: 'answers an unknown path as a framework would',
    wrap: changingStrays((answer) => ({ ...answer, text: '<pre>Cannot GET</pre>' })),
  },
  {
    id: `${id}/other-type/path`,
    breaks: 'says that the refusal of an unknown path is text',
    wrap: changingStrays((answer) => ({ ...answer, headers: { ...answer.headers, 'Content-Type': 'text/plain' } })),
  },
];
