import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { type Verdict, verdictOf } from '../verdict-of.ts';
import { otherAccountCannotRead } from './other-account-cannot-read.ts';

const sid = `SK${'a'.repeat(32)}`;
const by = { actor: 'stranger', username: 'AC9', password: 'theirs' } as const;
const created: Line = { step: 'create', fields: { FriendlyName: 'belongs to the owner' }, body: { sid } };
const own: Line = { ...by, step: 'list', body: { keys: [] } };
const fetched: Line = { step: 'fetch', sid, body: { sid } };
const accepted: Line = fetched;
const attempt: Line = { ...accepted, ...by, fields: { FriendlyName: 'theirs' }, status: 404, body: {} };

const cases: Readonly<Record<string, readonly [Verdict, ...Line[]]>> = {
  'holds where it is refused beside the owner': ['holds', created, own, attempt, accepted],
  'holds with 401 and 403': ['holds', created, own, { ...attempt, status: 401 }, { ...attempt, status: 403 }, accepted],
  'is broken where it is accepted': ['broken: accepted', created, own, { ...attempt, status: 200 }, accepted],
  'is inconclusive where the other account can do nothing': [
    'inconclusive',
    created,
    { ...own, status: 401 },
    attempt,
    accepted,
  ],
  'is inconclusive where the owner cannot do it': ['inconclusive', created, own, attempt, { ...accepted, status: 500 }],
  'is inconclusive where it is its own': ['inconclusive', { ...created, ...by }, own, { ...attempt, status: 200 }],
  'is inconclusive where both are one account': [
    'inconclusive',
    created,
    { ...own, actor: 'stranger', username: OWNER },
    { ...attempt, username: OWNER, status: 200 },
    accepted,
  ],
  'is inconclusive where it does not exist any more': [
    'inconclusive',
    created,
    own,
    { step: 'delete', sid },
    { ...attempt, status: 200 },
  ],
  'leaves server errors to another rule': ['inconclusive', created, own, { ...attempt, status: 500 }, accepted],
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
  ],
  'takes a SID that was sent for no news': ['holds', created, own, { ...attempt, body: { message: sid } }, accepted],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(otherAccountCannotRead, apiKey, ...lines), verdict));
}
