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

test('nothing is said without a control, or where it was not shown afterwards', () => {
  assert.equal(verdict(seen(), own, seen()), 'inconclusive');
  assert.equal(verdict(seen(), handed(), own), 'inconclusive');
});
