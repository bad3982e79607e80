import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { asked, checked, handed, OTHER, refused, STORED, seen, seenWith, verdictOn } from '../provider-lines.ts';
import { providerOutageChangesNothing } from './provider-outage-changes-nothing.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerOutageChangesNothing, ...lines);

const variation = { kind: 'twilio-out-of-order', how: 503 } as const;
const down = asked(OTHER, 503);
const outage = refused(OTHER, { status: 503, variation });

test('a provider that answers an error and keeps its token holds', () => {
  assert.equal(verdict(handed(), asked(), outage, down, seen(), checked('verified'), asked()), 'holds');
  const busy = refused(OTHER, { status: 429, variation });
  assert.equal(verdict(handed(), asked(), busy, down, seen(), checked('verified'), asked()), 'holds');
});

test('one that accepts is broken', () => {
  assert.equal(verdict(handed(), asked(), handed(OTHER, { variation }), down), 'accepted');
});

test('one that saves all the same is broken', () => {
  assert.equal(verdict(handed(), asked(), outage, down, seen(), checked('failed'), asked(OTHER, 401)), 'saved');
  assert.equal(verdict(handed(), asked(), outage, down, seenWith({ name: 'Other' }), checked('verified')), 'changed');
});

test('one that does not ask was not told', () => {
  assert.equal(verdict(handed(), asked(), handed(OTHER, { variation }), seen(), checked('verified')), 'inconclusive');
});

test('nothing is said where its questions are not seen, or without a control', () => {
  assert.equal(verdict(handed(STORED), outage, seen(), checked('verified')), 'inconclusive');
  assert.equal(verdict(outage, down, seen(), checked('verified')), 'inconclusive');
});
