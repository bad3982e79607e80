import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { asked, checked, handed, OTHER, STORED, seen, verdictOn } from '../provider-lines.ts';
import { providerValidatesFirst } from './provider-validates-first.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerValidatesFirst, ...lines);

const elsewhere = { username: `AC${'9'.repeat(32)}` };

test('a provider that asks about the new token holds', () => {
  assert.equal(verdict(seen(), handed(), asked()), 'holds');
  assert.equal(verdict(seen(), handed(OTHER), asked(STORED), asked(OTHER)), 'holds');
  assert.equal(verdict(seen(), handed(), asked(STORED, 404)), 'holds', 'it may try the token on any service');
});

test('one that asks nothing, or only afterwards, is broken', () => {
  assert.equal(verdict(seen(), handed(), checked('verified'), asked()), 'not-asked');
  assert.equal(verdict(seen(), handed(), asked(STORED, 200, { variation: { kind: 'unprompted' } })), 'not-asked');
});

test('one that asks about something else is broken', () => {
  assert.equal(verdict(seen(), handed(OTHER), asked(STORED)), 'other-token');
  assert.equal(verdict(seen(), handed(), asked(STORED, 200, elsewhere)), 'other-account');
  assert.equal(verdict(seen(elsewhere), handed(), asked()), 'holds');
});

test('one that does not listen is broken', () => {
  for (const status of [401, 403, 429, 503]) {
    assert.equal(verdict(seen(), handed(), asked(STORED, status)), 'unheeded');
  }
  assert.equal(verdict(seen(), handed(), asked(STORED, 429), asked()), 'holds', 'it may ask again');
  assert.equal(verdict(seen(), handed(STORED), asked(STORED, 200, { lost: 'unknown' })), 'unheeded');
});

test('nothing is said where its questions are not seen, or no update was accepted', () => {
  assert.equal(verdict(seen(), handed()), 'inconclusive');
  assert.equal(verdict(seen(), handed(STORED, { status: 400 }), asked()), 'inconclusive');
  assert.equal(verdict(handed(STORED, { variation: { kind: 'at-once' } }), asked()), 'inconclusive');
});
