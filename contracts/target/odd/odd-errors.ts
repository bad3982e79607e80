import { changingAnswers } from '../mutants/mutant.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import type { OddAnswer } from './odd-answer.ts';
import { INSTANCES, LISTS } from './odd-bodies.ts';

const ALL = ['api-key', 'aws-credential', 'public-key', 'auth-token'] as const;
const NOT_CREATIONS = [...INSTANCES, ...LISTS].filter((it) => !it.startsWith('Create'));
const DELETIONS = [
  'DeleteKey',
  'DeleteCredentialAws',
  'DeleteCredentialPublicKey',
  'DeleteSecondaryAuthToken',
] as const;
const JSON_TYPE = { 'Content-Type': 'application/json' };
const SLOW_MS = 2_500;
const HANG_UP: OutgoingAnswer = { status: 200, headers: {}, hangsUp: true };

/** Answers that are no success, and some that only look like one. */
export const oddErrors: readonly OddAnswer[] = [
  error('html-error', 'an error page in HTML with status 502', {
    status: 502,
    headers: { 'Content-Type': 'text/html' },
    text: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  }),
  error('empty-error', 'status 500 without a body', { status: 500, headers: {} }),
  error('unknown-error-shape', 'an error of a shape that no document has', json(400, { error: { reason: 'bad' } })),
  error('list-of-errors', 'an error whose JSON is a list', json(400, [{ code: 1 }])),
  error('text-error', 'an error whose JSON is a text', json(400, 'bad')),
  error('null-error', 'an error whose JSON is null', json(503, null)),
  error('problem-details', 'an error as RFC 9457 has it', {
    ...json(400, { type: 'about:blank', title: 'Bad Request', status: 400, code: 20001, detail: 'No' }),
    headers: { 'Content-Type': 'application/problem+json' },
  }),
  error('busy', 'status 429 without Retry-After', json(429, twilioError(20429, 429))),
  error('busy-with-retry-after', 'status 429 with Retry-After', {
    ...json(429, twilioError(20429, 429)),
    headers: { ...JSON_TYPE, 'Retry-After': '1' },
  }),
  error('unavailable', 'status 503 in the shape of an error of Twilio’s', json(503, twilioError(20503, 503))),
  error('redirect-to-nowhere', 'status 302 without a Location', { status: 302, headers: {} }),
  error('redirect-with-a-body', 'status 302 with a body of JSON', json(302, { message: 'Moved' })),
  error('hang-up', 'a connection that is closed without an answer', HANG_UP),
  {
    id: 'slow-answer',
    title: 'an answer that comes long after the library was told to give up',
    rule: 'sdk-errors-carry-code',
    resources: ['api-key'],
    asks: { timeoutMs: 250 },
    wrap: (healthy) => async (request) => {
      if (request.method === 'GET') await new Promise((resolve) => setTimeout(resolve, SLOW_MS).unref());
      return healthy(request);
    },
  },
  {
    ...error('hang-up-shown', 'a connection that is closed, and what the error shows of the request', HANG_UP),
    rule: 'sdk-secret-not-logged',
  },
  {
    id: 'empty-success',
    title: 'status 200 with an empty body where an instance is due',
    rule: 'sdk-fields-decoded',
    resources: ['api-key', 'aws-credential', 'public-key'],
    wrap: changingAnswers(NOT_CREATIONS, (answer) => ({ ...answer, json: undefined, text: '' })),
  },
  {
    id: 'html-success',
    title: 'status 200 with an HTML page where an instance is due',
    rule: 'sdk-fields-decoded',
    resources: ['api-key', 'aws-credential', 'public-key'],
    wrap: changingAnswers(NOT_CREATIONS, () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      text: '<h1>Log in</h1>',
    })),
  },
  deletion('delete-200', 'status 200 for a deletion', { status: 200, headers: JSON_TYPE, json: {} }),
  deletion('delete-202', 'status 202 for a deletion, which says that it is still to come', {
    status: 202,
    headers: {},
  }),
];

function error(id: string, title: string, answer: OutgoingAnswer): OddAnswer {
  const wrap = changingAnswers([...NOT_CREATIONS, ...DELETIONS], () => answer);
  return { id, title, rule: 'sdk-errors-carry-code', resources: ALL, wrap };
}

function deletion(id: string, title: string, answer: OutgoingAnswer): OddAnswer {
  return { id, title, rule: 'sdk-delete-means-204', resources: ALL, wrap: changingAnswers(DELETIONS, () => answer) };
}

function json(status: number, value: unknown): OutgoingAnswer {
  return { status, headers: JSON_TYPE, json: value };
}

function twilioError(code: number, status: number) {
  return { code, message: 'Not now', more_info: `https://www.twilio.com/docs/errors/${code}`, status };
}
