import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { strayErrorIsJson } from './stray-error-is-json.ts';

const refused = (body: unknown, type?: string): Line => ({
  step: 'stray',
  status: 405,
  body,
  ...(type !== undefined && { headers: { 'content-type': type } }),
});

const cases: Cases = {
  'holds for JSON beside an accepted request': [
    'holds',
    { step: 'create' },
    refused({}),
    refused({}, 'application/problem+json'),
  ],
  'is inconclusive where everything is refused': ['inconclusive', refused({})],
  'is inconclusive without strays': ['inconclusive', { step: 'create', status: 404 }],
  'is inconclusive where a stray is accepted': ['inconclusive', { ...refused('hello', 'text/plain'), status: 200 }],
  'no body': ['broken: empty', refused(undefined)],
  'a page': ['broken: not-json', refused({}), refused('<html>', 'text/html')],
  'JSON that says it is a text': ['broken: other-type', refused({}, 'text/plain')],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(strayErrorIsJson, authToken, ...lines), verdict));
}
