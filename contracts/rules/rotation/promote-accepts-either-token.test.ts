import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { FIRST, made, promoted, SECOND, verdictOn } from '../token-lines.ts';
import { promoteAcceptsEitherToken } from './promote-accepts-either-token.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(promoteAcceptsEitherToken, lines);
const byPrimary = [made(FIRST), promoted(FIRST)];
const bySecondary = [
  made(SECOND, { password: FIRST }),
  promoted(SECOND, { password: SECOND, actor: 'owner-secondary' }),
];

test('holds where it was asked for with both', () => {
  assert.equal(verdict(...byPrimary, ...bySecondary), 'holds');
});

test('is broken where one of them is refused', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST, { status: 401 })), 'primary-refused');
  const refused = promoted(SECOND, { password: SECOND, actor: 'owner-secondary', status: 403 });
  assert.equal(verdict(...byPrimary, made(SECOND, { password: FIRST }), refused), 'secondary-refused');
});

test('gives a real account time to know the token', () => {
  const early = promoted(FIRST, { password: FIRST, actor: 'owner-secondary', status: 401 });
  assert.equal(verdictOn(promoteAcceptsEitherToken, [made(FIRST), early], true), 'inconclusive');
});

test('is inconclusive where only one was tried, or it was refused for another reason', () => {
  assert.equal(verdict(...byPrimary), 'inconclusive');
  assert.equal(verdict(made(FIRST), promoted(FIRST, { status: 404 })), 'inconclusive');
  assert.equal(
    verdict(made(FIRST), promoted(FIRST, { status: 401, actor: 'wrong-token', password: 'x' })),
    'inconclusive',
  );
});

test('gives a real account no time for a token that it has had all along', () => {
  const refused = promoted(FIRST, { status: 401 });
  assert.equal(verdictOn(promoteAcceptsEitherToken, [made(FIRST), refused], true), 'primary-refused');
});

test('is inconclusive where there was nothing to promote with one of them', () => {
  const withSecondary = promoted(FIRST, { password: FIRST, actor: 'owner-secondary' });
  assert.equal(verdict(made(FIRST), withSecondary, promoted(FIRST, { password: FIRST })), 'inconclusive');
});

test('is inconclusive where one of them was refused for another reason', () => {
  const missing = promoted(FIRST, { password: FIRST, actor: 'owner-secondary', status: 404 });
  assert.equal(verdict(made(FIRST), missing, promoted(FIRST)), 'inconclusive');
});

test('says nothing of another token, nor of a request with something wrong in it', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST, { password: SECOND, status: 401 })), 'inconclusive');
  const odd = promoted(FIRST, { status: 401, variation: { kind: 'wrong-content-type' } });
  assert.equal(verdict(made(FIRST), odd), 'inconclusive');
});
