import type { OutgoingAnswer } from '../reference/respond.ts';
import { changingSuccess, type Mutant } from './mutant.ts';

const id = 'json-content-type';

export const jsonContentTypeMutants: readonly Mutant[] = [
  {
    id: `${id}/missing/promotion`,
    breaks: 'names no content type in the answer to a promotion',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], untyped),
  },
  {
    id: `${id}/missing/second-page`,
    breaks: 'names no content type on every page but the first',
    wrap: changingSuccess(['ListGetKeys'], (answer, { query }) => (query.has('PageToken') ? untyped(answer) : answer)),
  },
  {
    id: `${id}/other-type/update`,
    breaks: 'says that the answer to an update is text',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer) => typed(answer, 'text/plain')),
  },
  {
    id: `${id}/other-type/creation`,
    breaks: 'says that the answer to a creation is JavaScript',
    wrap: changingSuccess(['CreateCredentialPublicKey'], (answer) => typed(answer, 'application/javascript')),
  },
  {
    id: `${id}/other-type/provider`,
    breaks: 'says that a provider is a web page',
    wrap: changingSuccess(['GetTwilioProvider'], (answer) => typed(answer, 'text/html; charset=utf-8')),
  },
];

function typed(answer: OutgoingAnswer, type: string): OutgoingAnswer {
  return { ...answer, headers: { ...answer.headers, 'Content-Type': type } };
}

function untyped(answer: OutgoingAnswer): OutgoingAnswer {
  const { 'Content-Type': _, ...headers } = answer.headers;
  return { ...answer, headers };
}
