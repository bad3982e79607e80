import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { errorEnvelope } from './error-envelope.ts';

const sid = `SK${'a'.repeat(32)}`;
const accepted: Line = { step: 'fetch', sid, body: { sid } };
const refused = (body: unknown): Line => ({ step: 'fetch', sid, actor: 'nobody', status: 401, body });
const problem = { type: 'about:blank', title: 'Not found', status: 401, code: 20003 };

const cases: Cases = {
  'holds for the body of Twilio': ['holds', accepted, refused({ ...errorBody(20003, 401), user_error: true })],
  'holds for problem details': ['holds', accepted, refused(problem)],
  'is inconclusive where nothing was refused': ['inconclusive', accepted],
  'is inconclusive where everything was refused': ['inconclusive', refused(errorBody(20003, 401))],
  'the rate limit says nothing': ['inconclusive', accepted, { ...refused('slow down'), status: 429 }],
  'a server error is another matter': ['inconclusive', accepted, { ...refused('oh'), status: 500 }],
  'a stray is another matter': ['inconclusive', accepted, { step: 'stray', status: 404, body: 'no' }],
  'a text': ['broken: no-object', accepted, refused('Unauthorized')],
  'no body': ['broken: no-object', accepted, refused(undefined)],
  'another form': ['broken: wrong-members', accepted, refused({ error: 'no' })],
  'a code that is a text': ['broken: wrong-members', accepted, refused({ ...errorBody(20003, 401), code: '20003' })],
  'an address without the code': [
    'broken: wrong-members',
    accepted,
    refused({ ...errorBody(20003, 401), more_info: 'https://a.example' }),
  ],
  'problem details without a code': ['broken: wrong-members', accepted, refused({ ...problem, code: undefined })],
  'the second refusal': ['broken: wrong-members', accepted, refused(problem), refused({ message: 'no' })],
  'a credential that was tried elsewhere': [
    'broken: no-object',
    accepted,
    {
      ...refused('no'),
      step: 'use',
      operation: { operationId: 'ListCredentialAws', method: 'GET', path: '/', success: 200 },
    },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(errorEnvelope, apiKey, ...lines), verdict));
}
