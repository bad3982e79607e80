import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { created, listed, pageBefore, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { listIsOfTheAccount } from './list-is-of-the-account.ts';

const ANOTHER = `AC${'9'.repeat(32)}`;
const stranger = { actor: 'stranger', username: ANOTHER } as const;
const strangers = (...items: readonly number[]): Line => ({ ...listed(...items), ...stranger });

const cases: Cases = {
  'holds where only the owner’s list has it': ['holds', created(1), listed(1), strangers()],
  'a stranger’s list has it': ['broken: foreign', created(1), listed(1), strangers(1)],
  'the owner’s list has a stranger’s': ['broken: foreign', { ...created(2), ...stranger }, listed(2)],
  'a subaccount’s may be in its parent’s list': [
    'inconclusive',
    created(1, { fields: { AccountSid: ANOTHER } }),
    listed(1),
  ],
  'what the owner made for an account is in that account’s list': [
    'inconclusive',
    created(1, { fields: { AccountSid: ANOTHER } }),
    strangers(1),
  ],
  'a list that the stranger ought not to have': [
    'inconclusive',
    created(1),
    listed(1),
    { ...strangers(1), variation: { kind: 'other-account' } },
  ],
  'a list without credentials is for others to judge': [
    'inconclusive',
    created(1),
    listed(1),
    { ...listed(1), actor: 'nobody' },
  ],
  'a SID that two accounts were given': [
    'inconclusive',
    created(1),
    { ...created(1), ...stranger },
    listed(1),
    strangers(1),
  ],
  'is inconclusive where the owner’s list has nothing': ['inconclusive', created(1), listed(), strangers()],
  'is inconclusive where the stranger’s list goes on': [
    'inconclusive',
    created(1),
    listed(1),
    { ...pageBefore(0, [3, 4]), ...stranger },
  ],
  'is inconclusive where the stranger is refused': [
    'inconclusive',
    created(1),
    listed(1),
    { ...strangers(), status: 401 },
  ],
  'is inconclusive where all sids are of the owner': [
    'inconclusive',
    created(1),
    listed(1),
    { ...listed(1), sid: sidNumber(1) },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(listIsOfTheAccount, awsCredential, ...lines), verdict));
}

test('a list of keys is of the account that it names', () => {
  const sid = `SK${'a'.repeat(32)}`;
  const creation: Line = { step: 'create', fields: { AccountSid: OWNER }, body: { sid } };
  const list = (AccountSid: string): Line => ({
    step: 'list',
    query: { AccountSid },
    body: { keys: [{ sid }], meta: {} },
  });
  assert.equal(verdictOf(listIsOfTheAccount, apiKey, creation, list(ANOTHER)), 'broken: foreign');
  assert.equal(verdictOf(listIsOfTheAccount, apiKey, creation, { ...list(OWNER), ...stranger }), 'inconclusive');
});
