import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { attemptAt, created, fetched, own, sid, trespassCases } from '../trespass-cases.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { otherAccountCannotDelete } from './other-account-cannot-delete.ts';

const accepted: Line = { step: 'delete', sid };
const attempt = attemptAt(accepted);

const cases: Cases = {
  ...trespassCases(accepted),
  'is broken where nothing is left of it': [
    'broken: changed',
    created,
    own,
    fetched,
    attempt,
    { ...fetched, status: 404 },
    { ...accepted, status: 204 },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(otherAccountCannotDelete, apiKey, ...lines), verdict));
}
