import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { otherAccountCannotList } from './other-account-cannot-list.ts';

const sid = `SK${'a'.repeat(32)}`;
const by = { actor: 'stranger', username: 'AC9', password: 'theirs' } as const;
const created: Line = { step: 'create', body: { sid } };
const listed: Line = { step: 'list', body: { keys: [{ sid }] } };
const own: Line = { ...by, step: 'list', body: { keys: [{ sid: 'SK9' }] } };
const foreign: Line = {
  ...own,
  query: { AccountSid: OWNER },
  variation: { kind: 'other-account' },
  status: 403,
  body: {},
};

const cases: Cases = {
  'holds where its own list lacks it': ['holds', created, own, listed],
  'holds where the list of the owner is refused': ['holds', created, own, foreign, listed],
  'holds where the list of the owner is empty for it': [
    'holds',
    created,
    own,
    { ...foreign, status: 200, body: { keys: [] } },
    listed,
  ],
  'is broken where its own list has it': [
    'broken: listed',
    created,
    { ...own, body: { keys: [{ sid: 'SK9' }, { sid }] } },
  ],
  'is broken where the list of the owner is shown': [
    'broken: listed',
    created,
    own,
    { ...foreign, status: 200, body: { keys: [{ sid }] } },
    listed,
  ],
  'is broken where a refusal shows it': ['broken: listed', created, own, { ...foreign, body: { keys: [sid] } }, listed],
  'is inconclusive where its credentials are not good': [
    'inconclusive',
    created,
    { ...own, status: 401, body: {} },
    listed,
  ],
  'is inconclusive where the owner does not see it either': [
    'inconclusive',
    created,
    own,
    { ...listed, body: { keys: [] } },
  ],
  'is inconclusive where it does not exist any more': [
    'inconclusive',
    created,
    { step: 'delete', sid },
    { ...own, body: { keys: [{ sid }] } },
    listed,
  ],
};

const judge = (...lines: readonly Line[]) => {
  const judgement = otherAccountCannotList.judge(writtenHistory(apiKey, ...lines), apiKey, conditions);
  return {
    kind: judgement.kind,
    cited: judgement.kind === 'inconclusive' ? [] : judgement.evidence.map((it) => it.number),
  };
};

test('cites the creation of what is listed', () => {
  const other: Line = { step: 'create', body: { sid: `SK${'b'.repeat(32)}` } };
  const leak: Line = { ...own, body: { keys: [{ sid }] } };
  assert.deepEqual(judge(other, created, leak), { kind: 'broken', cited: [2, 3] });
});

test('rests on lists that were shown or refused, and not on failures', () => {
  const lines = [created, own, { ...foreign, status: 500 }, foreign, listed];
  assert.deepEqual(judge(...lines), { kind: 'holds', cited: [5, 2, 4] });
});

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(otherAccountCannotList, apiKey, ...lines), verdict));
}
