import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { refused, seen, verdictOn } from '../provider-lines.ts';
import { providerUnknownIsNotFound } from './provider-unknown-is-not-found.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(providerUnknownIsNotFound, ...lines);

const variation = { kind: 'unknown-sid' } as const;
const malformed = { kind: 'malformed-sid', how: 'not-hex' } as const;

test('a provider that is not there is not found', () => {
  for (const status of [403, 404]) {
    assert.equal(verdict(seen(), seen({ status, variation }), refused('x', { status, variation })), 'holds');
  }
  for (const status of [400, 404, 422]) {
    assert.equal(verdict(seen(), seen({ status, variation: malformed })), 'holds');
  }
});

test('one that is found is broken, and so is another status', () => {
  assert.equal(verdict(seen(), seen({ variation })), 'found');
  assert.equal(verdict(seen(), seen({ variation: malformed })), 'found');
  assert.equal(verdict(seen(), seen({ status: 400, variation })), 'other-status');
  assert.equal(verdict(seen(), seen({ status: 500, variation: malformed })), 'other-status');
});

test('nothing is said without one that is found, or where the server is busy', () => {
  assert.equal(verdict(seen({ status: 404, variation })), 'inconclusive');
  assert.equal(verdict(seen(), seen({ status: 429, variation })), 'inconclusive');
});
