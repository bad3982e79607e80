import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { handed, refused, STORED, verdictOn } from '../provider-lines.ts';
import { FIRST, made, promoted, refusedUse, used } from '../token-lines.ts';
import { providerRefusesTheDeadToken } from './provider-refuses-the-dead-token.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerRefusesTheDeadToken, ...lines);

const rotated = [used(), handed(STORED), made(FIRST), handed(FIRST), promoted(FIRST)];
const dead = [...rotated, refusedUse()];

test('a provider that refuses it holds', () => {
  assert.equal(verdict(...dead, refused(STORED)), 'holds');
  assert.equal(verdict(...dead, refused(STORED, { status: 409 })), 'holds');
});

test('one that accepts it is broken', () => {
  assert.equal(verdict(...dead, handed(STORED)), 'accepted');
});

test('a token that Twilio still accepts is not dead yet', () => {
  assert.equal(verdict(...rotated, handed(STORED)), 'inconclusive');
  assert.equal(verdict(...rotated, used(), handed(STORED)), 'inconclusive');
});

test('a refusal before its end says nothing of what Twilio does after it', () => {
  const lines = [used(), handed(STORED), refusedUse(), made(FIRST), handed(FIRST), promoted(FIRST)];
  assert.equal(verdict(...lines, handed(STORED)), 'inconclusive');
  assert.equal(verdict(...lines, handed(STORED), refusedUse()), 'inconclusive');
});

test('what somebody else hands over is for another rule, and so is a first offer', () => {
  assert.equal(verdict(...dead, handed(STORED, { actor: 'nobody' })), 'inconclusive');
  const never = [used(), made(FIRST), handed(FIRST), promoted(FIRST), refusedUse()];
  assert.equal(verdict(...never, handed(STORED)), 'inconclusive');
  assert.equal(verdict(...never, handed(STORED), refused(STORED)), 'inconclusive');
});

test('nothing is said of a token that was never accepted, or where the provider only fails', () => {
  assert.equal(
    verdict(used(), made(FIRST), handed(FIRST), promoted(FIRST), refusedUse(), refused(STORED)),
    'inconclusive',
  );
  assert.equal(verdict(...dead, refused(STORED, { status: 503 })), 'inconclusive');
  assert.equal(verdict(...dead), 'inconclusive');
});
