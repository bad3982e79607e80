import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
import { promoteWithoutSecondaryRefused } from './promote-without-secondary-refused.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(promoteWithoutSecondaryRefused, lines);
const none: Line = { step: 'promote', body: {}, status: 404 };
const before = [made(FIRST), deleted()];
const after = [made(SECOND), promoted(SECOND), used(SECOND)];

for (const status of [404, 400, 409]) {
  test(`holds where it is refused with ${status}`, () => {
    assert.equal(verdict(...before, { ...none, status }, used(), ...after), 'holds');
  });
}

test('is broken where it is accepted, after a deletion or after a promotion', () => {
  assert.equal(verdict(...before, promoted(FIRST)), 'accepted');
  assert.equal(verdict(...after, promoted(SECOND, { password: SECOND })), 'accepted');
});

test('is broken where the primary token is refused after it', () => {
  assert.equal(verdict(...before, none, refusedUse()), 'primary-lost');
  assert.equal(verdict(...after, { ...none, password: SECOND }, refusedUse(SECOND)), 'primary-lost');
});

test('does not blame it for what was accepted in between, or was never known', () => {
  assert.equal(verdict(...before, none, used(), refusedUse(), ...after), 'holds');
});

test('is inconclusive without a promotion that succeeded, and where there may be a secondary token', () => {
  assert.equal(verdict(...before, none, used()), 'inconclusive');
  assert.equal(verdict(made(FIRST), none, used()), 'inconclusive');
  assert.equal(verdict(...after, made(FIRST, { password: SECOND, lost: 'unknown' }), none), 'inconclusive');
});
