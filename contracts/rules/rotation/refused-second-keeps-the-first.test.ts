import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
import { refusedSecondKeepsTheFirst } from './refused-second-keeps-the-first.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(refusedSecondKeepsTheFirst, lines);
const refused = made('', { status: 400 });

test('holds where the first token is accepted afterwards', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), refused, used(FIRST)), 'holds');
});

test('is broken where it is refused afterwards', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), refused, refusedUse(FIRST)), 'lost');
  assert.equal(verdict(made(FIRST), refused, refusedUse(FIRST, { poll: 'expired' })), 'lost');
});

test('does not blame the refusal for what was so before, or came of a deletion', () => {
  assert.equal(verdict(made(FIRST), refusedUse(FIRST), refused, refusedUse(FIRST)), 'inconclusive');
  assert.equal(verdict(made(FIRST), used(FIRST), refused, deleted(), refusedUse(FIRST)), 'inconclusive');
});

test('is inconclusive where no second one was refused, or the first was not tried', () => {
  assert.equal(verdict(made(FIRST), made(SECOND), refusedUse(FIRST)), 'inconclusive');
  assert.equal(verdict(made(FIRST), used(FIRST), refused), 'inconclusive');
  assert.equal(verdict(refused, used()), 'inconclusive');
});

test('says nothing of a creation that was refused for who asked, or of another one for the first token', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), made('', { status: 401 }), refusedUse(FIRST)), 'inconclusive');
  const denied = made('', { password: FIRST, status: 401 });
  assert.equal(verdict(made(FIRST), used(FIRST), refused, denied), 'inconclusive');
});

test('is broken where the token was refused only in an earlier life, or too early', () => {
  const again = [made(FIRST), refusedUse(FIRST), deleted(), made(FIRST), used(FIRST)];
  assert.equal(verdict(...again, refused, refusedUse(FIRST)), 'lost');
  const slow = [made(FIRST), refusedUse(FIRST, { poll: 'pending' }), used(FIRST)];
  assert.equal(verdict(...slow, refused, refusedUse(FIRST)), 'lost');
});

test('is inconclusive while the first token is still being waited for', () => {
  assert.equal(verdict(made(FIRST), refused, refusedUse(FIRST, { poll: 'pending' })), 'inconclusive');
});
