import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { citedLines, observedIn } from '../cited-lines.ts';
import { deleted, FIRST, made, promoted, SECOND, used, verdictOn } from '../token-lines.ts';
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

test('is broken where it is the primary token, made with the one before, which may work for a while', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST), made(FIRST, { password: OWNER_TOKEN })), 'same');
});

test('does not hold a token of another account against the owner’s', () => {
  const theirs = made(OWNER_TOKEN, { actor: 'stranger', username: `AC${'9'.repeat(32)}`, password: SECOND });
  assert.equal(verdict(used(), theirs), 'holds');
});

test('says which creation gave the token before, where one did', () => {
  const again = [made(SECOND), deleted(), made(FIRST), promoted(FIRST), made(FIRST, { password: FIRST })];
  assert.deepEqual(citedLines(secondaryDiffersFromPrimary, authToken, ...again), [3, 5]);
  assert.match(observedIn(secondaryDiffersFromPrimary, authToken, ...again), /earlier creation/);
  const atOnce = [made(SECOND), deleted(), made(OWNER_TOKEN), made(OWNER_TOKEN)];
  assert.deepEqual(citedLines(secondaryDiffersFromPrimary, authToken, ...atOnce), [3]);
  assert.doesNotMatch(observedIn(secondaryDiffersFromPrimary, authToken, ...atOnce), /earlier creation/);
});
