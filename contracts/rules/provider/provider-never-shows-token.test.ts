import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { checked, handed, OTHER, refused, STORED, seen, seenWith, verdictOn } from '../provider-lines.ts';
import { providerNeverShowsToken } from './provider-never-shows-token.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerNeverShowsToken, ...lines);

test('a provider that shows no token holds', () => {
  assert.equal(verdict(handed(), seen(), refused(OTHER), checked('verified')), 'holds');
});

test('one that shows it in the answer is broken, in whatever form', () => {
  assert.equal(verdict(handed(STORED, { body: { authToken: STORED } })), 'echoed');
  assert.equal(verdict(handed(), refused(OTHER, { body: { message: `no ${OTHER.toUpperCase()}` } })), 'echoed');
  assert.equal(
    verdict(handed(STORED, { headers: { 'x-token': Buffer.from(`AC1:${STORED}`).toString('base64') } })),
    'echoed',
  );
});

test('one that shows it later is broken', () => {
  assert.equal(verdict(handed(), seenWith({ debug: STORED })), 'shown-later');
  assert.equal(verdict(handed(), checked(`verified with ${STORED}`)), 'shown-later');
});

test('what Twilio gives is no matter of the provider', () => {
  assert.equal(verdict(handed(), seen(), { step: 'promote', body: { auth_token: STORED } }), 'holds');
  assert.equal(verdict(seenWith({ debug: OTHER }), handed(), seen()), 'holds', 'it was never handed over');
});

test('nothing is said without an accepted update', () => {
  assert.equal(verdict(seen(), refused(STORED)), 'inconclusive');
});
