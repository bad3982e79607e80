import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { asked, checked, handed, OTHER, refused, STORED, verdictOn } from '../provider-lines.ts';
import { providerLastWriteWins } from './provider-last-write-wins.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerLastWriteWins, ...lines);

const atOnce = { variation: { kind: 'at-once' } } as const;
const pair = [handed(STORED, atOnce), handed(OTHER, atOnce), asked(OTHER), asked(STORED)];
const lost = 'c'.repeat(32);

test('a provider that stores one of the two holds', () => {
  assert.equal(verdict(...pair, checked('verified'), asked(STORED)), 'holds');
  assert.equal(verdict(...pair, checked('verified'), asked(OTHER)), 'holds');
  assert.equal(verdict(...pair, checked('verified')), 'holds', 'no other token works at Twilio');
});

test('it may refuse one of the two', () => {
  const lines = [handed(STORED, atOnce), refused(OTHER, { ...atOnce, status: 409 }), asked(STORED)];
  assert.equal(verdict(...lines, checked('verified'), asked(STORED)), 'holds');
});

test('one that stores neither is broken', () => {
  assert.equal(verdict(...pair, checked('failed'), asked(lost, 401)), 'neither');
  assert.equal(verdict(...pair, checked('failed')), 'neither');
});

test('one that goes on with an older token is broken', () => {
  assert.equal(
    verdict(handed(STORED), asked(), handed(OTHER), asked(OTHER), checked('verified'), asked(STORED)),
    'older',
  );
});

test('an update of unknown outcome may be the last one', () => {
  const unknown = handed(OTHER, { lost: 'unknown' });
  assert.equal(verdict(handed(STORED), unknown, checked('verified'), asked(OTHER)), 'inconclusive');
});

test('nothing is said without two at once, or without a check', () => {
  assert.equal(verdict(handed(), asked(), checked('verified'), asked()), 'inconclusive');
  assert.equal(verdict(...pair), 'inconclusive');
  assert.equal(verdict(...pair, checked('pending')), 'inconclusive');
});
