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

const view = (verificationStatus: string, lastVerifiedAt: string, phoneNumberCount: number) =>
  seenWith({ verificationStatus, lastVerifiedAt, phoneNumberCount, verificationDetails: [{ verificationStatus }] });

test('it may show that a check has failed', () => {
  const [well, warned] = [view('verified', '2026-01-01T00:00:00Z', 2), view('failed', '2026-01-02T00:00:00Z', 3)];
  assert.equal(verdict(handed(), well, unknown, warned, checked('verified')), 'holds');
});

test('one that asks with the refused token is broken, and one whose token has stopped to work', () => {
  assert.equal(verdict(handed(), unknown, seen(), checked('failed'), asked(OTHER, 401)), 'saved');
  assert.equal(verdict(handed(), checked('verified'), unknown, seen(), checked('failed')), 'saved');
});

test('one that is shown in another way is broken', () => {
  assert.equal(verdict(handed(), unknown, seenWith({ name: 'Other' }), checked('verified')), 'changed');
});

test('one that takes the refused token later has not taken it before', () => {
  const lines = [handed(), unknown, seen(), checked('failed'), asked(OTHER, 401), handed(OTHER)];
  assert.equal(verdict(...lines), 'saved');
});

test('its own token tells, even where Twilio is out of order', () => {
  assert.equal(verdict(handed(), unknown, seen(), checked('failed'), asked(STORED, 503)), 'holds');
});

test('a check that does not tell is no failed one', () => {
  assert.equal(verdict(handed(), checked('verified'), unknown, seen(), checked('pending')), 'inconclusive');
  assert.equal(verdict(handed(), unknown, seen(), checked('failed')), 'inconclusive');
});

test('only the owner sees the provider, and another one is none', () => {
  const other = seenWith({ name: 'Other' });
  assert.equal(verdict(handed(), unknown, { ...other, sid: 'other' }, seen(), checked('verified')), 'holds');
  assert.equal(verdict(handed(), unknown, { ...other, actor: 'stranger' }, seen(), checked('verified')), 'holds');
  assert.equal(verdict(handed(), unknown, seen({ body: '<p>' }), checked('verified')), 'holds');
  assert.equal(verdict(handed(), seen({ body: '<p>' }), unknown, seen(), checked('verified')), 'holds');
});

test('what changed together with another update is not blamed on a refusal', () => {
  const [lost, other] = [handed(OTHER, { lost: 'unknown' }), seenWith({ name: 'Other' })];
  assert.equal(verdict(handed(), lost, unknown, other, checked('verified')), 'inconclusive');
  assert.equal(verdict(handed(), unknown, lost, other, checked('verified')), 'inconclusive');
});

test('refusals of others, of unknown providers and in an outage are for other rules', () => {
  const other = seenWith({ name: 'Other' });
  for (const line of [
    { actor: 'nobody' },
    { variation: { kind: 'twilio-out-of-order', how: 503 } },
    { variation: { kind: 'unknown-sid' } },
  ] satisfies readonly Partial<Line>[]) {
    assert.equal(verdict(handed(), refused(OTHER, line), other, checked('verified')), 'inconclusive');
  }
  assert.equal(verdict(handed(), refused(OTHER), other, checked('verified')), 'changed');
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
  assert.equal(verdict(seen(), unknown, seen(), checked('verified')), 'inconclusive');
  assert.equal(verdict(unknown, seen(), checked('verified'), handed()), 'inconclusive');
  assert.equal(verdict(handed(), unknown, checked('verified')), 'inconclusive');
  assert.equal(verdict(handed(), unknown, seen()), 'inconclusive');
  assert.equal(verdict(handed(), checked('failed'), unknown, seen(), checked('failed')), 'inconclusive');
});
