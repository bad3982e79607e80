import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { asked, handed, refused, STORED, verdictOn } from '../provider-lines.ts';
import { providerAsksNothingMalformed } from './provider-asks-nothing-malformed.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerAsksNothingMalformed, ...lines);

const malformed = refused(`${STORED}0`, { variation: { kind: 'malformed-token', how: 'too-long' } });
const missing = refused('', { fields: {}, variation: { kind: 'missing-field', field: 'authToken' } });

test('a provider that refuses without asking holds', () => {
  assert.equal(verdict(handed(), asked(), malformed, missing), 'holds');
  assert.equal(verdict(handed(), asked(), malformed, missing, handed(), asked()), 'holds');
});

test('one that asks is broken', () => {
  assert.equal(verdict(handed(), asked(), malformed, asked(`${STORED}0`, 401)), 'asked');
  assert.equal(verdict(handed(), asked(), missing, asked('', 401)), 'asked');
});

test('nothing is said where its questions are not seen, without a control, or without a malformed token', () => {
  assert.equal(verdict(handed(), malformed), 'inconclusive');
  assert.equal(verdict(malformed, asked()), 'inconclusive');
  assert.equal(verdict(handed(), asked()), 'inconclusive');
});
