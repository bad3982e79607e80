import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, SECOND, verdictOn } from '../token-lines.ts';
import { secondSecondaryRefused } from './second-secondary-refused.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(secondSecondaryRefused, lines);

for (const status of [400, 409]) {
  test(`holds where it is refused with ${status}`, () => {
    assert.equal(verdict(made(FIRST), made('', { status })), 'holds');
  });
}

test('is broken where it is accepted, with the same token too', () => {
  assert.equal(verdict(made(FIRST), made(SECOND)), 'accepted');
  assert.equal(verdict(made(FIRST), made(FIRST)), 'accepted');
});

test('is inconclusive where it was not the second one, or not the owner who asked', () => {
  assert.equal(verdict(made(FIRST), deleted(), made(SECOND)), 'inconclusive');
  assert.equal(verdict(made('', { status: 400 }), made(FIRST)), 'inconclusive');
  assert.equal(verdict(made(FIRST), made('', { status: 401 })), 'inconclusive');
  assert.equal(verdict(made(FIRST), made('', { actor: 'wrong-token', password: 'x', status: 400 })), 'inconclusive');
  assert.equal(verdict(made(FIRST), made('', { status: 429 }), made('', { lost: 'unknown' })), 'inconclusive');
});
