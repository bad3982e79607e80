import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { FIRST, made, promoted, used, verdictOn } from '../token-lines.ts';
import { secondaryDiffersFromPrimary } from './secondary-differs-from-primary.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(secondaryDiffersFromPrimary, lines);

test('holds where it is another token', () => {
  assert.equal(verdict(made(FIRST)), 'holds');
});

test('is broken where it is the primary token, in the second rotation too', () => {
  assert.equal(verdict(used(), made(OWNER_TOKEN)), 'same');
  assert.equal(verdict(made(FIRST), promoted(FIRST), made(FIRST, { password: FIRST })), 'same');
});

test('does not take the secret of a key for a token', () => {
  assert.equal(verdict(made(FIRST, { actor: 'api-key', username: 'SK1', password: FIRST })), 'inconclusive');
});

test('is inconclusive where no token was answered', () => {
  assert.equal(verdict(made(OWNER_TOKEN, { status: 400 }), { step: 'create', body: {} }), 'inconclusive');
});
