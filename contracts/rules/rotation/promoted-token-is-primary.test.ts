import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { citedLines } from '../cited-lines.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
import { promotedTokenIsPrimary } from './promoted-token-is-primary.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(promotedTokenIsPrimary, lines);
const rotated = [made(FIRST), promoted(FIRST)];
const next = made(SECOND, { password: FIRST });

test('holds where it works and a new secondary can be made', () => {
  assert.equal(verdict(...rotated, refusedUse(FIRST, { poll: 'pending' }), used(FIRST), next), 'holds');
  assert.equal(verdict(...rotated, used(FIRST), deleted({ password: FIRST, status: 404 }), next), 'holds');
});

test('is broken where it is refused', () => {
  assert.equal(verdict(...rotated, refusedUse(FIRST, { poll: 'expired' })), 'refused');
  assert.equal(verdict(...rotated, used(FIRST), next, refusedUse(FIRST)), 'refused');
});

test('is not broken by a refusal that is about the request', () => {
  const tooMany = refusedUse(FIRST, { status: 400, query: { PageSize: '1000' } });
  assert.equal(verdict(...rotated, used(FIRST), tooMany, next), 'holds');
});

test('is broken where a new secondary is refused as a second one', () => {
  for (const status of [400, 409]) {
    const second = made('', { password: FIRST, status });
    assert.equal(verdict(...rotated, used(FIRST), second), 'secondary-left');
    assert.equal(verdict(...rotated, used(FIRST), made('', { lost: 'refused' }), second), 'secondary-left');
    assert.equal(verdict(...rotated, deleted({ password: FIRST, status: 404 }), second), 'secondary-left');
  }
});

test('is broken where there is still one to delete', () => {
  assert.equal(verdict(...rotated, used(FIRST), deleted({ password: FIRST })), 'secondary-left');
});

test('is not broken by a secondary that may have been made since', () => {
  const maybe = made('', { password: FIRST, lost: 'unknown' });
  assert.equal(verdict(...rotated, used(FIRST), maybe, made('', { password: FIRST, status: 400 })), 'holds');
  const made2 = [next, made('', { password: FIRST, status: 400 })];
  assert.equal(verdict(...rotated, used(FIRST), ...made2), 'holds');
});

test('passes over what intruders are refused', () => {
  const intruder = made('', { actor: 'wrong-token', password: 'x', status: 400 });
  assert.equal(verdict(...rotated, used(FIRST), intruder, next), 'holds');
});

test('is not broken by a refusal of the promoted token once its successor is primary', () => {
  const again = [next, promoted(SECOND, { password: FIRST }), refusedUse(FIRST)];
  assert.equal(verdict(...rotated, used(FIRST), ...again), 'holds');
});

test('is inconclusive where no promotion succeeded', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST, { status: 400 }), refusedUse(FIRST)), 'inconclusive');
});

test('is not broken by a creation that is refused for who asks', () => {
  assert.equal(verdict(...rotated, used(FIRST), made('', { password: FIRST, status: 403 })), 'holds');
});

test('is not broken by a refusal from before the token became primary again', () => {
  const again = [made(OWNER_TOKEN, { password: FIRST }), promoted(OWNER_TOKEN, { password: FIRST })];
  assert.equal(verdict(used(), refusedUse(), ...rotated, ...again), 'holds');
});

test('knows of no use of a token whose creation was not seen', () => {
  assert.equal(verdict(used(), promoted(FIRST), refusedUse(FIRST)), 'holds');
});

test('rests on the promotion, on the uses that were accepted, and on the next creation', () => {
  const lines = [...rotated, refusedUse(FIRST, { poll: 'pending' }), used(FIRST), next];
  assert.deepEqual(citedLines(promotedTokenIsPrimary, authToken, ...lines), [2, 4, 5]);
});
