import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { attemptAt, created, fetched, own, sid, trespassCases } from '../trespass-cases.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { otherAccountCannotUpdate } from './other-account-cannot-update.ts';

const accepted: Line = { step: 'update', sid, fields: { FriendlyName: 'mine' }, body: {} };
const attempt = attemptAt(accepted);

const cases: Cases = {
  ...trespassCases(accepted),
  'is broken where the refused name is fetched': [
    'broken: changed',
    created,
    own,
    attempt,
    { ...fetched, body: { sid, friendly_name: 'theirs' } },
    accepted,
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(otherAccountCannotUpdate, apiKey, ...lines), verdict));
}
