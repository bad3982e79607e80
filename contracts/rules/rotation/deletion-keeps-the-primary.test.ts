import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, promoted, refusedUse, used, verdictOn } from '../token-lines.ts';
import { deletionKeepsThePrimary } from './deletion-keeps-the-primary.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(deletionKeepsThePrimary, lines);

test('holds where the primary token is accepted afterwards', () => {
  assert.equal(verdict(made(FIRST), deleted(), used()), 'holds');
});

test('is broken where it is refused afterwards, in whatever it asks for', () => {
  assert.equal(verdict(made(FIRST), deleted(), refusedUse()), 'primary-lost');
  assert.equal(verdict(made(FIRST), deleted(), refusedUse(FIRST), deleted({ status: 401 })), 'primary-lost');
});

test('does not blame the deletion for what came later', () => {
  const later = [deleted({ status: 404 }), refusedUse()];
  assert.equal(verdict(made(FIRST), deleted(), ...later), 'inconclusive');
});

test('is inconclusive where no deletion succeeded, or the token was not tried', () => {
  assert.equal(verdict(made(FIRST), deleted({ status: 404 }), refusedUse()), 'inconclusive');
  assert.equal(verdict(made(FIRST), deleted(), refusedUse(FIRST)), 'inconclusive');
  assert.equal(verdict(made(FIRST), promoted(FIRST), refusedUse()), 'inconclusive');
});
