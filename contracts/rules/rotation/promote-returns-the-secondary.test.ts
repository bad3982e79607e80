import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { FIRST, made, promoted, SECOND, used, verdictOn } from '../token-lines.ts';
import { promoteReturnsTheSecondary } from './promote-returns-the-secondary.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(promoteReturnsTheSecondary, lines);

test('holds where it is the secondary token', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST)), 'holds');
});

for (const body of [{}, { auth_token: null }, { auth_token: '' }, { token: FIRST }, [], '']) {
  test(`is broken where the promotion answers ${JSON.stringify(body)}`, () => {
    assert.equal(verdict(made(FIRST), { step: 'promote', body }), 'missing');
  });
}

test('is broken where it is the old token', () => {
  assert.equal(verdict(used(), made(FIRST), promoted(OWNER_TOKEN)), 'former-token');
});

test('is broken where it is a token of its own, in the second rotation too', () => {
  assert.equal(verdict(made(FIRST), promoted(SECOND)), 'other-token');
  const first = [made(FIRST), promoted(FIRST)];
  assert.equal(verdict(...first, made(SECOND, { password: FIRST }), promoted('9'.repeat(32))), 'other-token');
});

test('does not compare with a secondary token that nobody knows', () => {
  assert.equal(verdict(promoted(SECOND)), 'holds');
  assert.equal(verdict(made(FIRST, { lost: 'unknown' }), promoted(SECOND)), 'holds');
});

test('is inconclusive where no promotion succeeded', () => {
  assert.equal(
    verdict(made(FIRST), promoted(SECOND, { status: 404 }), promoted('', { lost: 'unknown' })),
    'inconclusive',
  );
});
