import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contradiction, isSameValue } from './same-value.ts';

const same: readonly (readonly [string, unknown, unknown])[] = [
  ['friendly_name', 'a', 'a'],
  ['friendly_name', null, undefined],
  ['friendly_name', null, ''],
  ['friendly_name', ' a  b', 'a b '],
  ['friendly_name', 'e\u0301', '\u00E9'],
  ['policy', null, undefined],
  ['policy', { allow: ['/a', '/b'] }, { allow: ['/b', '/a', '/a'], version: 1 }],
  ['date_created', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.999+00:00'],
  ['date_created', 'Thu, 01 Jan 2026 00:00:00 +0000', 'Thu, 01 Jan 2026 00:00:00 GMT'],
  ['date_created', '2026-01-01T00:00:00Z', null],
  ['url', 'https://a.test', undefined],
  ['account_sid', 'AC1', 3],
];

const other: readonly (readonly [string, unknown, unknown])[] = [
  ['friendly_name', 'a', 'b'],
  ['friendly_name', 'a', 'A'],
  ['friendly_name', 'a', null],
  ['friendly_name', '3', 3],
  ['policy', { allow: ['/a'] }, null],
  ['policy', { allow: ['/a'] }, { allow: ['/a', '/b'] }],
  ['policy', { allow: ['/a'] }, ['/a']],
  ['date_created', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'],
  ['date_created', 'yesterday', 'today'],
  ['url', 'https://a.test', 'https://b.test'],
];

for (const [field, one, another] of same) {
  test(`${field}: ${JSON.stringify(one)} is ${JSON.stringify(another)}`, () => {
    assert.ok(isSameValue(field, one, another) && isSameValue(field, another, one));
  });
}

for (const [field, one, another] of other) {
  test(`${field}: ${JSON.stringify(one)} is not ${JSON.stringify(another)}`, () => {
    assert.ok(!isSameValue(field, one, another) && !isSameValue(field, another, one));
  });
}

test('the first contradiction is named', () => {
  assert.equal(contradiction({ url: 'a', sid: 'b' }, { url: 'x', sid: 'y' }, ['sid', 'url']), 'sid');
  assert.equal(contradiction({ url: 'a' }, { url: 'a', sid: 'y' }, ['sid', 'url']), undefined);
});
