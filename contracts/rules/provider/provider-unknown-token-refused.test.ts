import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { handed, OTHER, refused, verdictOn } from '../provider-lines.ts';
import { providerUnknownTokenRefused } from './provider-unknown-token-refused.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerUnknownTokenRefused, ...lines);

const variation = { kind: 'unknown-token' } as const;

test('a provider that refuses holds', () => {
  for (const status of [400, 401, 403, 409, 422]) {
    assert.equal(verdict(handed(), refused(OTHER, { status, variation })), 'holds');
  }
});

test('one that accepts is broken', () => {
  assert.equal(verdict(handed(), handed(OTHER, { variation })), 'accepted');
});

test('nothing is said without a control, or where it only fails', () => {
  assert.equal(verdict(refused(OTHER, { variation })), 'inconclusive');
  assert.equal(verdict(handed(), refused(OTHER, { status: 503, variation })), 'inconclusive');
  assert.equal(verdict(handed()), 'inconclusive');
});
