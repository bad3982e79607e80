import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { livingAt, ownLives, whereabouts } from './whereabouts.ts';
import { type Line, writtenHistory } from './written-history.ts';

const creation: Line = { step: 'create', body: { sid: 'CR1' } };
const deletion: Line = { step: 'delete', sid: 'CR1' };
const fetch: Line = { step: 'fetch', sid: 'CR1' };
const ANOTHER = `AC${'9'.repeat(32)}`;

const cases: Readonly<Record<string, readonly [string, ...Line[]]>> = {
  'a created one': ['alive', creation],
  'a deleted one': ['gone', creation, deletion],
  'one that is made again': ['alive', creation, deletion, creation],
  'one that is deleted twice': ['gone', creation, deletion, { ...deletion, status: 404 }],
  'one that was there before': ['gone', deletion],
  'one that nobody mentioned': ['unknown', fetch],
  'one whose deletion was refused': ['alive', creation, { ...deletion, status: 401 }],
  'one whose deletion never arrived': ['alive', creation, { ...deletion, lost: 'refused' }],
  'one whose deletion was lost': ['unknown', creation, { ...deletion, lost: 'unknown' }],
  'one whose deletion failed': ['unknown', creation, { ...deletion, status: 500 }],
  'one whose deletion failed, and was repeated': ['gone', creation, { ...deletion, status: 500 }, deletion],
  'one that an intruder deleted': ['unknown', creation, { ...deletion, actor: 'wrong-token' }],
  'one that a stranger made': ['unknown', { ...creation, actor: 'stranger' }],
  'one that was made for another account': ['unknown', { ...creation, fields: { AccountSid: ANOTHER } }],
  'one that was made although it should not have been': [
    'alive',
    { ...creation, variation: { kind: 'missing-field', field: 'x' } },
  ],
  'one that was made with the secondary token': ['alive', { ...creation, actor: 'owner-secondary' }],
};

for (const [name, [expected, ...lines]] of Object.entries(cases)) {
  test(`${name} is ${expected}`, () => {
    const history = writtenHistory(awsCredential, ...lines, fetch);
    const last = history.exchanges.at(-1);
    assert.ok(last);
    assert.equal(whereabouts(history, 'CR1', last), expected);
    assert.equal(livingAt(history, last).length > 0, expected === 'alive');
  });
}

test('the owner’s lives are those that it began in its own account', () => {
  const history = writtenHistory(
    awsCredential,
    creation,
    { ...creation, actor: 'stranger' },
    { ...creation, fields: { AccountSid: ANOTHER } },
    { ...creation, fields: { AccountSid: ANOTHER }, username: `SK${'1'.repeat(32)}` },
  );
  assert.deepEqual(
    ownLives(history).map((it) => it.creation.number),
    [1, 4],
  );
});
