import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseIsoDate, parseRfc2822Date } from './dates.ts';

const iso: Readonly<Record<string, string>> = {
  '2015-07-31T04:00:00Z': '2015-07-31T04:00:00.000Z',
  '2026-03-02T09:15:00.1239Z': '2026-03-02T09:15:00.123Z',
  '2026-03-02T09:15:00+02:30': '2026-03-02T06:45:00.000Z',
  '2026-03-02t09:15:00-00:00': '2026-03-02T09:15:00.000Z',
  '2024-02-29T00:00:00z': '2024-02-29T00:00:00.000Z',
  '2016-12-31T23:59:60Z': '2017-01-01T00:00:00.000Z',
  '2016-12-31T18:59:60.5-05:00': '2017-01-01T00:00:00.500Z',
};
const rfc2822: Readonly<Record<string, string>> = {
  'Mon, 13 Jun 2016 22:50:08 +0000': '2016-06-13T22:50:08.000Z',
  'Mon, 02 Mar 2026 00:30:00 +0200': '2026-03-01T22:30:00.000Z',
  'Mon, 2 Mar 2026 09:15:00 GMT': '2026-03-02T09:15:00.000Z',
  'Thu, 29 Feb 2024 09:15:00 UT': '2024-02-29T09:15:00.000Z',
  'Mon, 02 Mar 2026 09:15:00 -0330': '2026-03-02T12:45:00.000Z',
};

for (const [text, instant] of Object.entries(iso)) {
  test(`"${text}" is an ISO date and no RFC 2822 date`, () => {
    assert.equal(parseIsoDate(text)?.toISOString(), instant);
    assert.equal(parseRfc2822Date(text), undefined);
  });
}

for (const [text, instant] of Object.entries(rfc2822)) {
  test(`"${text}" is an RFC 2822 date and no ISO date`, () => {
    assert.equal(parseRfc2822Date(text)?.toISOString(), instant);
    assert.equal(parseIsoDate(text), undefined);
  });
}

const neither = [
  '',
  '2026-02-31T09:15:00Z',
  '2025-02-29T09:15:00Z',
  '2026-00-01T09:15:00Z',
  '2026-13-01T09:15:00Z',
  '2026-03-02T24:00:00Z',
  '2026-03-02T09:60:00Z',
  '2026-03-02T09:15:60Z',
  '2026-03-02T09:15:00',
  '2026-03-02T09:15Z',
  '2026-03-02 09:15:00Z',
  '2026-03-02T09:15:00.Z',
  '2026-03-02T09:15:00+0000',
  '2026-03-02T09:15:00+24:00',
  '2026-03-02',
  '2026-03-02T09:15:00Z\n',
  'Tue, 13 Jun 2016 22:50:08 +0000',
  'Tue, 31 Feb 2026 09:15:00 +0000',
  'Mon, 00 Mar 2026 09:15:00 +0000',
  'Mon, 02 Mrz 2026 09:15:00 +0000',
  'Mon, 02 Mar 2026 09:15:00',
  'Mon, 02 Mar 2026 09:15:00 EST',
  'Mon, 02 Mar 2026 09:15:00 +00:00',
  'Mon, 02 Mar 2026 09:15:00 +0060',
  'Mon, 02 Mar 2026 09:15 +0000',
  'Mon, 02 Mar 26 09:15:00 +0000',
  'Mon 02 Mar 2026 09:15:00 +0000',
  'mon, 02 mar 2026 09:15:00 +0000',
  '02 Mar 2026 09:15:00 +0000',
  ' Mon, 02 Mar 2026 09:15:00 +0000',
];

for (const text of neither) {
  test(`${JSON.stringify(text)} is a date of neither dialect`, () => {
    assert.equal(parseIsoDate(text), undefined);
    assert.equal(parseRfc2822Date(text), undefined);
  });
}

test('the weekday is the one at the place of writing', () => {
  assert.equal(parseRfc2822Date('Sun, 02 Mar 2026 00:30:00 +0200'), undefined);
});
