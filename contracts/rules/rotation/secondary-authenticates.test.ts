import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
import { secondaryAuthenticates } from './secondary-authenticates.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(secondaryAuthenticates, lines);

test('holds where it is accepted, after a while or at once', () => {
  assert.equal(verdict(made(FIRST), refusedUse(FIRST, { poll: 'pending' }), used(FIRST, { poll: 'settled' })), 'holds');
  assert.equal(verdict(made(FIRST), used(FIRST), deleted(), refusedUse(FIRST)), 'holds');
});

test('is broken where it is refused, or is still after the wait', () => {
  assert.equal(verdict(used(), made(FIRST), refusedUse(FIRST)), 'refused');
  assert.equal(verdict(used(), made(FIRST), refusedUse(FIRST, { poll: 'expired', status: 403 })), 'refused');
  assert.equal(verdict(used(), made(FIRST), refusedUse(FIRST, { status: 404 })), 'refused');
});

test('is broken where only the second one is refused', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), deleted(), made(SECOND), refusedUse(SECOND)), 'refused');
});

test('is broken where it is refused after it was accepted', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), refusedUse(FIRST)), 'lapsed');
});

test('is broken where it reads, and must not write', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), wrote('create', 401)), 'refused');
  assert.equal(verdict(made(FIRST), used(FIRST), wrote('create', 201)), 'holds');
  const byOwner = { ...wrote('create', 201), password: OWNER_TOKEN };
  assert.equal(verdict(used(), made(FIRST), used(FIRST), wrote('create', 403), byOwner), 'refused');
});

test('is not broken by what is wrong with a request', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), wrote('create', 400)), 'holds');
  assert.equal(verdict(made(FIRST), used(FIRST), wrote('create', 403)), 'holds');
  assert.equal(verdict(made(FIRST), used(FIRST), wrote('delete', 204), wrote('delete', 404)), 'holds');
  const sid = `CR${'1'.repeat(32)}`;
  assert.equal(verdict(made(FIRST), used(FIRST, { sid }), used(FIRST, { sid, status: 404, body: {} })), 'holds');
});

test('gives a real account time, but not for ever', () => {
  const early = [used(), made(FIRST), refusedUse(FIRST)];
  assert.equal(verdictOn(secondaryAuthenticates, early, true), 'inconclusive');
  const inVain = [used(), made(FIRST), refusedUse(FIRST, { poll: 'expired' })];
  assert.equal(verdictOn(secondaryAuthenticates, inVain, true), 'refused');
  assert.equal(
    verdictOn(secondaryAuthenticates, [used(), made(FIRST), refusedUse(FIRST, { second: 9 })], true),
    'refused',
  );
});

test('is inconclusive where nobody can tell', () => {
  assert.equal(verdict(made(FIRST), used(FIRST, { lost: 'unknown' })), 'inconclusive');
  assert.equal(verdict(made(FIRST), used(FIRST, { status: 500 }), used(FIRST, { status: 429 })), 'inconclusive');
  assert.equal(verdict(made(FIRST), refusedUse(FIRST, { status: 404 })), 'inconclusive');
  assert.equal(verdict(made(FIRST), deleted({ lost: 'unknown' }), refusedUse(FIRST)), 'inconclusive');
  assert.equal(verdict(made(FIRST), refusedUse(FIRST, { username: `AC${'9'.repeat(32)}` })), 'inconclusive');
  assert.equal(verdict(made(FIRST, { status: 400 }), refusedUse(FIRST)), 'inconclusive');
  assert.equal(verdict(made(FIRST), promoted(FIRST), refusedUse(FIRST)), 'inconclusive');
});

test('is not held against the secondary token what another one is refused', () => {
  assert.equal(verdict(used(), made(FIRST), refusedUse()), 'inconclusive');
  assert.equal(verdict(used(), made(FIRST), refusedUse(SECOND)), 'inconclusive');
  assert.equal(verdict(used(), made(OWNER_TOKEN), refusedUse()), 'inconclusive');
});

test('has not lapsed where it was accepted only in an earlier life, or later', () => {
  assert.equal(verdict(made(FIRST), used(FIRST), deleted(), made(FIRST), refusedUse(FIRST)), 'refused');
  assert.equal(verdict(made(FIRST), refusedUse(FIRST), used(FIRST)), 'refused');
  const waited = [refusedUse(FIRST, { poll: 'pending' }), refusedUse(FIRST, { poll: 'expired' })];
  assert.equal(verdict(made(FIRST), ...waited), 'refused');
});

function wrote(step: 'create' | 'delete', status: number): Line {
  const operation = publicKey.operations[step];
  return used(FIRST, { ...(operation && { operation }), url: 'http://127.0.0.1:4010/v1/x', status, body: {} });
}
