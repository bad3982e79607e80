import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
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

test('goes by the first answer that tells: not by what came too early, a busy server, or one that fails', () => {
  const ended = [made(FIRST), deleted()];
  assert.equal(verdict(...ended, refusedUse(OWNER_TOKEN, { poll: 'pending' }), used()), 'holds');
  assert.equal(verdict(...ended, used(OWNER_TOKEN, { status: 429 }), refusedUse()), 'primary-lost');
  assert.equal(verdict(...ended, used(OWNER_TOKEN, { status: 500 }), refusedUse()), 'primary-lost');
});

test('takes no other account’s request for the owner’s', () => {
  const other = refusedUse(OWNER_TOKEN, { username: `AC${'9'.repeat(32)}` });
  assert.equal(verdict(made(FIRST), deleted(), other, used()), 'holds');
});

test('is inconclusive where it is not known which token was primary, or still is', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST, { lost: 'unknown' }), deleted(), refusedUse()), 'inconclusive');
  assert.equal(verdict(made(FIRST), deleted(), made(SECOND), promoted(SECOND), used()), 'inconclusive');
});

test('is inconclusive where the primary token was used only before, or only to make another one', () => {
  assert.equal(verdict(made(FIRST), used(), deleted()), 'inconclusive');
  assert.equal(verdict(made(FIRST), deleted(), made(SECOND)), 'inconclusive');
});
