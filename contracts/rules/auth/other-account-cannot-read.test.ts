import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { attemptAt, by, created, fetched, own, sid, trespassCases } from '../trespass-cases.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { otherAccountCannotRead } from './other-account-cannot-read.ts';

const accepted: Line = fetched;
const attempt = attemptAt(accepted);

const named = (FriendlyName: string): Line => ({ ...created, fields: { FriendlyName } });
const shown = (name: string): Line => ({ ...attempt, body: { message: `${name} is not yours` } });

const cases: Cases = {
  ...trespassCases(accepted),
  'is broken where a refusal shows its name': [
    'broken: shown',
    created,
    own,
    { ...attempt, body: { message: 'belongs to the owner is not yours' } },
    accepted,
  ],
  'is broken where the refusal of a deletion shows it': [
    'broken: shown',
    created,
    { ...by, step: 'delete', sid, status: 403, body: { friendly_name: 'belongs to the owner' } },
    accepted,
  ],
  'is broken where a name of eight characters is shown': ['broken: shown', named('my key 1'), own, shown('my key 1')],
  'takes a short name for a word like any other': ['holds', named('the key'), own, shown('the key'), accepted],
  'holds where it has no name': ['holds', { step: 'create', body: { sid } }, own, attempt, accepted],
  'is accepted, and not refused, where it is shown with its name': [
    'broken: accepted',
    created,
    own,
    { ...attempt, status: 200, body: { friendly_name: 'belongs to the owner' } },
  ],
  'takes a SID that was sent for no news': ['holds', created, own, { ...attempt, body: { message: sid } }, accepted],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(otherAccountCannotRead, apiKey, ...lines), verdict));
}
