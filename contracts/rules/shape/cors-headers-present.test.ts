import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { verdictOf } from '../verdict-of.ts';
import { corsHeadersPresent } from './cors-headers-present.ts';

const sid = `SK${'a'.repeat(32)}`;
const names = ['allow-origin', 'allow-methods', 'allow-headers', 'allow-credentials', 'expose-headers'];
const headersWithout = (missing?: string) =>
  Object.fromEntries(names.filter((it) => it !== missing).map((it) => [`access-control-${it}`, '*']));
const fetched = (missing?: string): Line => ({ step: 'fetch', sid, body: { sid }, headers: headersWithout(missing) });

test('holds where all five are there', () => assert.equal(verdictOf(corsHeadersPresent, apiKey, fetched()), 'holds'));

for (const name of names) {
  test(`is broken without ${name}`, () =>
    assert.equal(verdictOf(corsHeadersPresent, apiKey, fetched(), fetched(name)), 'broken: missing'));
}

test('a refusal and an answer without a body need none', () => {
  assert.equal(
    verdictOf(corsHeadersPresent, apiKey, { step: 'delete', sid }, { step: 'fetch', sid, status: 404, body: {} }),
    'inconclusive',
  );
});
