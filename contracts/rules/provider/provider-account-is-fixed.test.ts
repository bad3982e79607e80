import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { asked, handed, OTHER, refused, STORED, seen, seenWith, verdictOn } from '../provider-lines.ts';
import { providerAccountIsFixed } from './provider-account-is-fixed.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerAccountIsFixed, ...lines);

const variation = { kind: 'other-account' } as const;
const accountSid = `AC${'9'.repeat(32)}`;
const own = handed(STORED, { variation });

test('a provider that ignores or refuses another account holds', () => {
  assert.equal(verdict(seen(), handed(), own, seen()), 'holds');
  assert.equal(
    verdict(seen(), handed(), refused(STORED, { variation }), refused(OTHER, { variation }), seen()),
    'holds',
  );
});

test('one that is shown with another account is broken', () => {
  assert.equal(verdict(seen(), handed(), handed(STORED, { variation, body: { accountSid } }), seen()), 'moved');
  assert.equal(verdict(seen(), handed(), own, seenWith({ accountSid })), 'moved');
});

test('one that asks about another account is broken, and one that takes its token', () => {
  const question = asked(OTHER, 200, { username: accountSid });
  assert.equal(verdict(seen(), handed(), refused(OTHER, { variation }), question, seen()), 'asked-for-another');
  assert.equal(verdict(seen(), handed(), handed(OTHER, { variation }), seen()), 'accepted');
});

test('what names no account, or is no view of this provider, is not held against it', () => {
  const echoed = refused(STORED, { variation, body: { accountSid } });
  assert.equal(verdict(seen(), handed(), echoed, seen()), 'holds');
  assert.equal(verdict(seen(), handed(), own, seen({ body: { name: 'Twilio' } })), 'holds');
  const [another, moved] = ['7f2c1d0e-4b7a-4c58-9f3e-2a1b0c9d8e7f', seenWith({ accountSid })];
  assert.equal(verdict({ ...moved, sid: another }, seen(), handed(), own, { ...moved, sid: another }, seen()), 'holds');
  assert.equal(verdict(seen(), handed(), own, seen(), own), 'holds');
});

test('a question about its own account is none about another', () => {
  assert.equal(verdict(seen(), handed(), own, asked(STORED), seen()), 'holds');
});

test('any token that it accepted before is its own', () => {
  assert.equal(verdict(seen(), handed(), handed(OTHER), own, seen()), 'holds');
});

test('where it showed no account before, nobody knows whether it has another one', () => {
  const unnamed = handed(STORED, { body: {} });
  assert.equal(verdict(unnamed, own, asked(STORED), seenWith({ accountSid })), 'inconclusive');
  assert.equal(verdict(unnamed, own, asked(STORED), seen(), own, seen()), 'holds');
  const told = handed(STORED, { variation, body: { accountSid } });
  assert.equal(verdict(unnamed, told, seen(), own, seen()), 'holds');
});

test('only answered updates of the owner are attempts', () => {
  assert.equal(verdict(seen(), handed(), { ...own, lost: 'unknown' }, seen()), 'inconclusive');
  assert.equal(verdict(seen(), handed(), { ...own, actor: 'nobody' }, seenWith({ accountSid })), 'inconclusive');
  assert.equal(verdict(seen(), handed(), seen({ variation }), seenWith({ accountSid })), 'inconclusive');
  assert.equal(verdict(seen(), handed(STORED, { actor: 'nobody' }), own, seen()), 'inconclusive');
});

test('nothing is said without a control, or where it was not shown afterwards', () => {
  assert.equal(verdict(seen(), own, seen()), 'inconclusive');
  assert.equal(verdict(seen(), handed(), own), 'inconclusive');
});
