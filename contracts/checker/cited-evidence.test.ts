import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { citedEvidence } from './cited-evidence.ts';
import { writtenRule } from './testing/written-rule.ts';

const about = { rule: writtenRule(), resource: apiKey };
const exchangesOf = (...lines: readonly Line[]) => writtenHistory(apiKey, ...lines).exchanges;
const numbersOf = (...args: Parameters<typeof citedEvidence>) => citedEvidence(...args).map((it) => it.number);
const held = (...lines: readonly Line[]) =>
  numbersOf({ ...about, kind: 'holds', scenario: 'lifecycle', evidence: exchangesOf(...lines) });
const brokenBy = (count: number) => {
  const evidence = exchangesOf(...Array.from({ length: count }, () => ({ step: 'fetch' }) as const)).toReversed();
  const texts = { branch: 'wrong', expected: 'a', observed: 'b' };
  return numbersOf({ ...about, ...texts, kind: 'broken', scenario: 'lifecycle', evidence });
};

test('what held is cited by its first example of each step, actor and kind of outcome, in order', () => {
  const numbers = held(
    { step: 'list' },
    { step: 'list' },
    { step: 'fetch' },
    { step: 'fetch', status: 404 },
    { step: 'fetch', status: 400 },
    { step: 'fetch', status: 500 },
    { step: 'fetch', actor: 'nobody' },
    { step: 'fetch', lost: 'unknown' },
    { step: 'list', lost: 'unknown' },
    { step: 'fetch', lost: 'unknown' },
  );
  assert.deepEqual(numbers, [1, 3, 4, 6, 7, 8, 9]);
});

test('what held is cited by no more than eight', () => {
  const steps = ['create', 'fetch', 'list', 'update', 'delete'] as const;
  assert.equal(held(...steps.flatMap((step) => [{ step }, { step, status: 404 }])).length, 8);
});

test('what is broken is cited in the order of the rule', () => {
  assert.deepEqual(brokenBy(3), [3, 2, 1]);
  assert.deepEqual(brokenBy(8), [8, 7, 6, 5, 4, 3, 2, 1]);
});

test('what is broken by more than eight is cited with the last, which tells', () => {
  assert.deepEqual(brokenBy(20), [20, 19, 18, 17, 16, 15, 14, 1]);
});

test('what was not judged is cited by nothing', () => {
  for (const kind of ['inconclusive', 'crashed', 'not-applicable'] as const) {
    assert.deepEqual(citedEvidence({ ...about, kind, reason: '' }), []);
  }
});
