import type { OutgoingAnswer, Respond } from '../reference/respond.ts';
import { documentedExample, emptyList, emptySuccess } from './documented-answers.ts';
import { echoed, parroted } from './echoes.ts';

/** A server that answers without looking: whatever rule holds on one is no proof of anything. */
export interface DegenerateServer {
  readonly id: string;
  /** How it answers, in one line. */
  readonly answers: string;
  readonly respond: Respond;
}

const html = '<!doctype html><html><head><title>Welcome</title></head><body><h1>It works!</h1></body></html>';

export const degenerateServers: readonly DegenerateServer[] = [
  always('unauthorized', '401 with code 20003', error(401, 20003)),
  always('forbidden', '403 with code 20008', error(403, 20008)),
  always('not-found', '404 with code 20404', error(404, 20404)),
  always('bad-request', '400 with code 20001', error(400, 20001)),
  always('too-many-requests', '429 with code 20429', error(429, 20429)),
  always('server-error', '500 with code 20500', error(500, 20500)),
  always('no-content', '204', { status: 204, headers: {} }),
  always('redirect', '302 to a page for signing in', { status: 302, headers: { Location: '/login' } }),
  always('empty-object', '200 with {}', json(200, {})),
  always('empty-array', '200 with []', json(200, [])),
  always('null', '200 with null', json(200, null)),
  always('html', '200 with a page of HTML', { status: 200, headers: { 'Content-Type': 'text/html' }, text: html }),
  always('hang-up', 'nothing, and closes the connection', { status: 444, headers: {}, hangsUp: true }),
  { id: 'echo', answers: 'the request that it was sent', respond: echoed },
  { id: 'parrot', answers: 'the documented status, with the fields that it was sent', respond: parroted },
  { id: 'empty-list', answers: '200 with a list of nothing', respond: emptyList },
  { id: 'empty-success', answers: 'the documented status with {}', respond: emptySuccess },
  { id: 'example', answers: 'the documented status with the example of the document', respond: documentedExample },
];

function always(id: string, answers: string, answer: OutgoingAnswer): DegenerateServer {
  return { id, answers, respond: async () => answer };
}

function json(status: number, body: unknown): OutgoingAnswer {
  return { status, headers: { 'Content-Type': 'application/json' }, json: body };
}

function error(status: number, code: number): OutgoingAnswer {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return json(status, { code, message: 'Refused', more_info, status });
}
