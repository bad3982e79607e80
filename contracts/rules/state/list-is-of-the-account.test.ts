import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { historyOf } from '../../evidence/history.ts';
import { type Line, OWNER, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { created, deleted, listed, pageBefore, sidNumber } from '../credential-lines.ts';
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
  'a list from before it was made': ['inconclusive', strangers(1), created(1)],
  'a list that somebody with a wrong token ought not to have': [
    'inconclusive',
    created(1),
    { ...strangers(1), actor: 'wrong-token' },
  ],
  'what was made with a key is in the list of the account that the key is of': [
    'inconclusive',
    { ...created(1), username: `SK${'a'.repeat(32)}` },
    listed(1),
  ],
  'is inconclusive where it was deleted before the stranger looked': [
    'inconclusive',
    created(1),
    listed(1),
    deleted(1),
    strangers(),
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

test('a list that was read with credentials of no account may be of any', () => {
  const sid = `SK${'a'.repeat(32)}`;
  const written = writtenHistory(
    apiKey,
    { step: 'create', body: { sid } },
    { step: 'list', body: { keys: [{ sid }] } },
  );
  const [creation, list] = written.exchanges.map((it) => ({ signed: it, bearer: withBearer(it) }));
  assert(creation && list);
  assert.equal(judge(creation.signed, list.bearer), 'inconclusive');
  assert.equal(judge(creation.bearer, list.signed), 'inconclusive');
});

function judge(...exchanges: readonly Exchange[]): string {
  return listIsOfTheAccount.judge(historyOf('recorded', apiKey, exchanges), apiKey, conditions).kind;
}

function withBearer(exchange: Exchange): Exchange {
  return { ...exchange, request: { ...exchange.request, headers: { authorization: 'Bearer of.a.session' } } };
}
