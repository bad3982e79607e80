import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicKey } from '../../../specs/catalogue.ts';
import { historyOf } from '../../evidence/history.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { wrongContentTypeRefused } from './wrong-content-type-refused.ts';

const right: Line = { step: 'create', fields: { PublicKey: 'right', FriendlyName: 'right' }, body: {} };
const json: Line = { step: 'create', fields: { PublicKey: 'wrong', FriendlyName: 'wrong' }, status: 415 };

// The second line is sent as JSON.
function judge(...lines: readonly Line[]) {
  const exchanges = writtenHistory(publicKey, ...lines).exchanges.map((it) => {
    if (it.number !== 2) return it;
    const body = JSON.stringify(lines[1]?.fields);
    return { ...it, request: { ...it.request, headers: { 'content-type': 'application/json' }, body } };
  });
  return wrongContentTypeRefused.judge(historyOf('inputs', publicKey, exchanges), publicKey, conditions);
}

for (const status of [400, 415]) {
  test(`holds with ${status}`, () => assert.equal(judge(right, { ...json, status }).kind, 'holds'));
}

test('is broken where it is accepted', () => {
  const judgement = judge(right, { ...json, status: 201, body: {} });
  assert.equal(judgement.kind === 'broken' && judgement.branch, 'accepted');
});

test('is broken where the refused credential is listed later', () => {
  const list: Line = { step: 'list', body: { credentials: [{ sid: 'CR1', friendly_name: 'wrong' }] } };
  const judgement = judge(right, json, list);
  assert.equal(judgement.kind === 'broken' && judgement.branch, 'changed');
});

test('is inconclusive where forms are refused, too', () => {
  assert.equal(judge({ ...right, status: 415 }, json).kind, 'inconclusive');
});

test('is inconclusive where all bodies were forms', () => {
  assert.equal(judge(right, { step: 'list' }, right).kind, 'inconclusive');
});
