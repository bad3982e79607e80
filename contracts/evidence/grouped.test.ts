import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { grouped } from './grouped.ts';
import { writtenHistory } from './written-history.ts';

test('the things of one key are found in their order, and a history is gone through once', () => {
  let looks = 0;
  const bySid = grouped(
    ({ exchanges }) => exchanges,
    ({ sid }) => {
      looks += 1;
      return sid;
    },
  );
  const lines = ['a', 'b', 'a'].map((sid) => ({ step: 'fetch', sid }) as const);
  const history = writtenHistory(awsCredential, ...lines);
  const numbersOf = (sid: string | undefined) => bySid(history, sid).map((it) => it.number);
  assert.deepEqual([numbersOf('a'), numbersOf('b'), numbersOf('c'), numbersOf(undefined)], [[1, 3], [2], [], []]);
  assert.equal(looks, 3);
});
