import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, awsCredential, providerToken, type Resource } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { verdictOf } from '../verdict-of.ts';
import { datesUseTheDocumentedDialect } from './dates-use-the-documented-dialect.ts';

const iso = '2026-03-02T09:15:00Z';
const rfc = 'Mon, 02 Mar 2026 09:15:00 +0000';
const shown = (date_created: unknown, date_updated: unknown = date_created): Line => ({
  step: 'fetch',
  sid: 'x',
  body: { sid: 'x', date_created, date_updated },
});
const judge = (resource: Resource, ...lines: readonly Line[]) =>
  verdictOf(datesUseTheDocumentedDialect, resource, ...lines);

test('holds in the own dialect, with fractions and zones', () => {
  assert.equal(judge(awsCredential, shown(iso), shown('2026-03-02T09:15:00.123+01:00')), 'holds');
  assert.equal(judge(apiKey, shown(rfc), shown('Mon, 02 Mar 2026 09:15:00 GMT')), 'holds');
  assert.equal(judge(authToken, { step: 'create', body: { date_created: iso } }), 'holds');
});

test('is inconclusive without dates', () => {
  assert.equal(judge(apiKey, shown(null), shown(7), { ...shown(iso), status: 404 }), 'inconclusive');
});

test('is broken by the other dialect', () => {
  assert.equal(judge(awsCredential, shown(iso), shown(iso, rfc)), 'broken: other-dialect');
  assert.equal(judge(apiKey, shown(iso)), 'broken: other-dialect');
  assert.equal(
    judge(apiKey, { step: 'list', body: { keys: [{ date_created: rfc }, { date_updated: iso }] } }),
    'broken: other-dialect',
  );
});

for (const text of ['2026-02-30T09:15:00Z', '2026-03-02T09:15:00', '2026-03-02 09:15:00Z', '1772442900', 'yesterday']) {
  test(`is broken by ${text}`, () => assert.equal(judge(awsCredential, shown(text)), 'broken: no-date'));
}

for (const text of ['Tue, 02 Mar 2026 09:15:00 +0000', 'Mon, 02 Mar 2026 09:15:00', '02 Mar 2026 09:15:00 +0000']) {
  test(`is broken by ${text}`, () => assert.equal(judge(apiKey, shown(text)), 'broken: no-date'));
}

const fetched = (body: unknown): Line => ({ step: 'fetch', sid: 'x', body });

test('the dates of a provider are looked at too', () => {
  assert.equal(
    judge(providerToken, fetched({ lastVerifiedAt: iso, verificationDetails: [{ timestamp: iso }] })),
    'holds',
  );
  assert.equal(judge(providerToken, fetched({ lastVerifiedAt: rfc })), 'broken: other-dialect');
  assert.equal(judge(providerToken, fetched({ verificationDetails: [{ timestamp: 'now' }] })), 'broken: no-date');
  assert.equal(judge(providerToken, fetched({ lastVerifiedAt: null, verificationDetails: null })), 'inconclusive');
});
