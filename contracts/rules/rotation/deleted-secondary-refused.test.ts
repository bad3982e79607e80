import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { observedIn } from '../cited-lines.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
import { deletedSecondaryRefused } from './deleted-secondary-refused.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(deletedSecondaryRefused, lines);
const ended = [made(FIRST), used(FIRST), deleted()];

test('holds where it is refused in the end', () => {
  assert.equal(verdict(...ended, used(FIRST, { poll: 'pending' }), refusedUse(FIRST, { poll: 'settled' })), 'holds');
  assert.equal(verdict(...ended, refusedUse(FIRST, { status: 403 })), 'holds');
});

test('is broken where it is accepted after the wait, or long after the deletion', () => {
  assert.equal(verdict(...ended, used(FIRST, { poll: 'pending' }), used(FIRST, { poll: 'expired' })), 'still-accepted');
  assert.equal(verdict(...ended, used(FIRST, { second: 60 })), 'still-accepted');
});

test('is broken where it comes back, at a promotion for example', () => {
  const back = [refusedUse(FIRST), made(SECOND), promoted(SECOND), used(FIRST, { second: 60 })];
  assert.equal(verdict(...ended, ...back), 'revived');
});

test('says nothing of a use that comes at once', () => {
  assert.equal(verdict(...ended, used(FIRST)), 'inconclusive');
});

test('is not broken where the token was given again', () => {
  assert.equal(verdict(...ended, refusedUse(FIRST), made(FIRST), used(FIRST, { second: 60 })), 'holds');
});

test('is inconclusive where the token never worked, or its deletion may have failed', () => {
  assert.equal(verdict(made(FIRST), refusedUse(FIRST), deleted(), refusedUse(FIRST)), 'inconclusive');
  assert.equal(
    verdict(made(FIRST), used(FIRST), deleted({ status: 500 }), used(FIRST, { second: 60 })),
    'inconclusive',
  );
  assert.equal(
    verdict(made(FIRST), used(FIRST), deleted({ status: 404 }), used(FIRST, { second: 60 })),
    'inconclusive',
  );
});

test('leaves a token that a promotion ended to another rule', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST), used(OWNER_TOKEN, { second: 60 })), 'inconclusive');
});

test('is inconclusive where the token worked only when it was given again', () => {
  const neverWorked = [made(FIRST), refusedUse(FIRST), deleted(), refusedUse(FIRST)];
  assert.equal(verdict(...neverWorked, made(FIRST), used(FIRST)), 'inconclusive');
});

test('says how long after which end the token was accepted', () => {
  const observed = observedIn(deletedSecondaryRefused, authToken, ...ended, used(FIRST, { second: 62 }));
  assert.match(observed, /accepted 60 s after the deletion/);
});
