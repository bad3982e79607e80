import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { asked, checked, handed, OTHER, refused, STORED, seen, seenWith, verdictOn } from '../provider-lines.ts';
import { providerRefusalChangesNothing } from './provider-refusal-changes-nothing.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerRefusalChangesNothing, ...lines);

const unknown = refused(OTHER, { variation: { kind: 'unknown-token' } });

test('a provider that goes on with its token holds', () => {
  assert.equal(verdict(handed(), unknown, seen(), checked('verified')), 'holds');
  assert.equal(verdict(handed(), unknown, asked(OTHER, 401), seen(), checked('failed'), asked(STORED)), 'holds');
});

test('it may show that a check has failed', () => {
  const warned = seenWith({
    verificationStatus: 'failed',
    lastVerifiedAt: '2026-01-01T00:00:00Z',
    phoneNumberCount: 3,
  });
  assert.equal(verdict(handed(), unknown, warned, checked('verified')), 'holds');
});

test('one that asks with the refused token is broken, and one whose token has stopped to work', () => {
  assert.equal(verdict(handed(), unknown, seen(), checked('failed'), asked(OTHER, 401)), 'saved');
  assert.equal(verdict(handed(), checked('verified'), unknown, seen(), checked('failed')), 'saved');
});

test('one that is shown in another way is broken', () => {
  assert.equal(verdict(handed(), unknown, seenWith({ name: 'Other' }), checked('verified')), 'changed');
});

test('a refused update may have handed over the token that is stored', () => {
  const foreign = refused(STORED, { variation: { kind: 'other-account' } });
  assert.equal(verdict(handed(), foreign, seen(), checked('verified'), asked(STORED)), 'holds');
});

test('another update in between is not blamed on a refusal', () => {
  const lost = handed(OTHER, { lost: 'unknown' });
  assert.equal(verdict(handed(), checked('verified'), unknown, lost, checked('failed')), 'inconclusive');
});

test('nothing is said without a control, without a check, or where that did not work before', () => {
  assert.equal(verdict(unknown, seen(), checked('verified')), 'inconclusive');
  assert.equal(verdict(handed(), unknown, seen()), 'inconclusive');
  assert.equal(verdict(handed(), checked('failed'), unknown, seen(), checked('failed')), 'inconclusive');
});
