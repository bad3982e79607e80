import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { handed, refused, STORED, seen, verdictOn } from '../provider-lines.ts';
import { providerNeedsBearer } from './provider-needs-bearer.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerNeedsBearer, ...lines);

test('a provider that refuses strangers holds', () => {
  for (const actor of ['nobody', 'wrong-token'] as const) {
    for (const status of [401, 403]) {
      const lines = [seen(), handed(), seen({ actor, status }), refused(STORED, { actor, status })];
      assert.equal(verdict(...lines), 'holds');
    }
  }
});

test('one that lets them in, or answers something else, is broken', () => {
  assert.equal(verdict(seen(), seen({ actor: 'nobody' })), 'accepted');
  assert.equal(verdict(handed(), handed(STORED, { actor: 'wrong-token' })), 'accepted');
  assert.equal(verdict(seen(), seen({ actor: 'nobody', status: 404 })), 'other-status');
});

test('nothing is said without the same request accepted, or where the server is busy', () => {
  assert.equal(verdict(seen({ actor: 'nobody', status: 401 })), 'inconclusive');
  assert.equal(verdict(handed(), seen({ actor: 'nobody', status: 401 })), 'inconclusive');
  assert.equal(verdict(seen(), seen({ actor: 'nobody', status: 429 })), 'inconclusive');
});
