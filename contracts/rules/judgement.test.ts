import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { writtenHistory } from '../evidence/written-history.ts';
import { broken, firstBroken, holds, judgeEach } from './judgement.ts';

const { exchanges } = writtenHistory(awsCredential, { step: 'create' }, { step: 'list' });
const [creation, list] = exchanges;
assert.ok(creation && list);
const finding = { expected: 'a', observed: 'b' };

test('nothing holds by having seen nothing', () => {
  assert.equal(holds().kind, 'inconclusive');
  assert.equal(judgeEach([], () => undefined, creation).kind, 'inconclusive');
});

test('evidence names each exchange once, and leaves out a control that there is none of', () => {
  assert.deepEqual(holds(creation, list, creation), { kind: 'holds', evidence: [creation, list] });
  assert.deepEqual(broken('x', finding, undefined, list).evidence, [list]);
  assert.deepEqual(broken('x', finding, list, list).evidence, [list]);
});

test('the first that is broken decides, and nothing after it is looked at', () => {
  const looked: number[] = [];
  const found = firstBroken([1, 2, 3], (it) => {
    looked.push(it);
    return it === 2 ? broken(`at ${it}`, finding, list) : undefined;
  });
  assert.equal(found?.branch, 'at 2');
  assert.deepEqual(looked, [1, 2]);
});

test('where none is broken, all hold after their controls', () => {
  assert.deepEqual(
    judgeEach([list], () => undefined, creation),
    { kind: 'holds', evidence: [creation, list] },
  );
});
