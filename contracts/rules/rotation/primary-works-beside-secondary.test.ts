import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
import { primaryWorksBesideSecondary } from './primary-works-beside-secondary.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(primaryWorksBesideSecondary, lines);

test('holds where both tokens are accepted', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), used()), 'holds');
});

test('is broken where the primary token is refused', () => {
  assert.equal(verdict(made(FIRST), refusedUse()), 'refused');
  assert.equal(verdict(made(FIRST), refusedUse(undefined, { status: 403 })), 'refused');
});

test('is broken where it is refused in the second rotation only', () => {
  const first = [made(FIRST), used(), promoted(FIRST), used(FIRST)];
  assert.equal(verdict(...first, made(SECOND, { password: FIRST }), refusedUse(FIRST)), 'refused');
});

test('is not broken by a refusal that is about the request', () => {
  assert.equal(verdict(made(FIRST), used(), made(SECOND, { status: 403 })), 'holds');
  assert.equal(verdict(made(FIRST), used(), refusedUse(undefined, { status: 400 })), 'holds');
});

test('says nothing of the primary token when there is no secondary one, or when it is not known which it is', () => {
  assert.equal(verdict(made(FIRST), deleted(), refusedUse()), 'inconclusive');
  assert.equal(verdict(made(FIRST), promoted(FIRST), refusedUse()), 'inconclusive');
  assert.equal(verdict(made(FIRST), { step: 'promote', lost: 'unknown' }, refusedUse()), 'inconclusive');
  assert.equal(verdict(made(FIRST), refusedUse('wrong', { actor: 'wrong-token' })), 'inconclusive');
  assert.equal(verdict(made(FIRST), made(SECOND, { status: 400 }), used('x', { status: 503 })), 'inconclusive');
});
