import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { handed, refused, STORED, verdictOn } from '../provider-lines.ts';
import { providerTokenFormat } from './provider-token-format.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerTokenFormat, ...lines);

const variation = { kind: 'malformed-token', how: 'upper-case' } as const;
const missing = { kind: 'missing-field', field: 'authToken' } as const;

test('a provider that refuses what is malformed holds, whatever the status of its refusal is', () => {
  for (const status of [400, 409, 415, 422]) {
    assert.equal(
      verdict(handed(), refused('x', { status, variation }), refused('', { status, variation: missing })),
      'holds',
    );
  }
});

test('one that accepts it, or fails, is broken', () => {
  assert.equal(verdict(handed(), handed(STORED.toUpperCase(), { variation })), 'accepted');
  assert.equal(verdict(handed(), handed('', { variation: missing })), 'accepted');
  assert.equal(verdict(handed(), refused('x', { status: 500, variation })), 'server-error');
});

test('nothing is said without a control, or where it is only busy', () => {
  assert.equal(verdict(refused('x', { variation })), 'inconclusive');
  assert.equal(verdict(handed()), 'inconclusive');
  assert.equal(verdict(handed(), refused('x', { status: 429, variation })), 'inconclusive');
  assert.equal(verdict(handed(), refused('x', { lost: 'unknown', variation })), 'inconclusive');
});
