import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, promoted, refusedUse, used, verdictOn } from '../token-lines.ts';
import { deleteWithoutSecondaryIsNotFound } from './delete-without-secondary-is-not-found.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(deleteWithoutSecondaryIsNotFound, lines);
const ended = [made(FIRST), deleted()];

for (const status of [404, 400, 409]) {
  test(`holds where it is refused with ${status}`, () => {
    assert.equal(verdict(...ended, deleted({ status }), used()), 'holds');
  });
}

test('is broken where it is accepted, after a deletion or after a promotion', () => {
  assert.equal(verdict(...ended, deleted()), 'accepted');
  assert.equal(verdict(made(FIRST), promoted(FIRST), deleted({ password: FIRST })), 'accepted');
});

test('is broken where the primary token is refused after it', () => {
  assert.equal(verdict(...ended, deleted({ status: 404 }), refusedUse()), 'primary-lost');
});

test('does not blame it for what was accepted in between', () => {
  assert.equal(verdict(...ended, deleted({ status: 404 }), used(), refusedUse()), 'holds');
});

test('is inconclusive without a deletion that succeeded, and where there may be a secondary token', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST), deleted({ password: FIRST, status: 404 })), 'inconclusive');
  assert.equal(verdict(deleted({ status: 404 }), deleted({ status: 404 })), 'inconclusive');
  assert.equal(verdict(deleted(), made(FIRST, { lost: 'unknown' }), deleted()), 'inconclusive');
  assert.equal(
    verdict(...ended, deleted({ status: 401 }), deleted({ actor: 'wrong-token', status: 404 })),
    'inconclusive',
  );
});
