import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { errorStatusAgrees } from './error-status-agrees.ts';

const sid = `SK${'a'.repeat(32)}`;
const accepted: Line = { step: 'fetch', sid, body: { sid } };
const refused = (told: unknown): Line => ({ step: 'fetch', sid, status: 404, body: { status: told } });

const cases: Cases = {
  'holds where both are the same': ['holds', accepted, refused(404)],
  'is inconclusive where nothing was refused': ['inconclusive', accepted],
  'is inconclusive where everything was refused': ['inconclusive', refused(404)],
  'another status': ['broken: differs', accepted, refused(404), refused(400)],
  'a success, even in a list of them': ['broken: differs', accepted, refused(200)],
  'a status that is no number is another matter': ['holds', accepted, refused('400'), refused(undefined)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(errorStatusAgrees, apiKey, ...lines), verdict));
}
