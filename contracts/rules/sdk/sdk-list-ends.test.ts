import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { SdkResult } from '../../evidence/sdk-result.ts';
import { writtenCalls } from '../../evidence/written-call.ts';
import type { Line } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkListEnds as rule } from './sdk-list-ends.ts';

const at = (page: number) => `http://127.0.0.1:4010/v1/Keys?Page=${page}`;
const page = (number: number, next: string | null, count = 2): Line => ({
  step: 'list',
  url: at(number),
  body: { keys: Array.from({ length: count }, () => ({})), meta: { next_page_url: next } },
});
const items = (count: number): SdkResult => ({ kind: 'items', items: Array.from({ length: count }, () => ({})) });
const cut: SdkResult = { kind: 'cut', after: 'requests' };
const busy: Line = { step: 'list', url: at(0), status: 429, body: {} };
const two = [page(0, at(1)), page(1, null, 1)];

describe('a list that a client library reads', () => {
  const cases: readonly (readonly [string, readonly Line[], SdkResult, number | undefined, string])[] = [
    ['is read to its end', two, items(3), undefined, 'holds'],
    ['is empty', [page(0, null, 0)], items(0), undefined, 'holds'],
    ['has fewer items than its limit', two, items(3), 10, 'holds'],
    ['ends at its limit', [page(0, at(1))], items(1), 1, 'holds'],
    ['ends at a limit that is a whole page', [page(0, at(1))], items(2), 2, 'holds'],
    ['ends where a page names itself', [page(0, at(0))], items(2), undefined, 'holds'],
    ['ends where a page names the first one', [page(0, at(1)), page(1, at(0))], items(4), undefined, 'holds'],
    ['ends where no page can be read', [page(0, '/v1/Keys?Page=1')], items(2), undefined, 'holds'],
    ['ends where a page is elsewhere', [page(0, 'https://other.example/')], items(2), undefined, 'holds'],
    [
      'is refused',
      [{ step: 'list', status: 401 }],
      { kind: 'error', error: { message: '', text: '' } },
      undefined,
      'inconclusive',
    ],
    ['never ends of itself', [page(0, at(1)), page(1, at(2))], cut, undefined, 'inconclusive'],
    ['is asked for again after failures', [busy, busy, busy], cut, undefined, 'inconclusive'],
    ['takes too long', [page(0, at(0)), page(0, at(0))], { kind: 'cut', after: 'time' }, undefined, 'inconclusive'],
    ['fails on its way', [page(0, at(1)), { ...page(1, null), status: 500 }], items(1), undefined, 'inconclusive'],
    [
      'does not say where it ends',
      [{ step: 'list', url: at(0), body: { keys: [{}] } }],
      items(0),
      undefined,
      'inconclusive',
    ],
    ['goes round', [page(0, at(0)), page(0, at(0))], cut, undefined, 'never-ends'],
    ['has a page that is left out', [page(0, at(1))], items(2), undefined, 'stops-early'],
    ['has items that are left out', two, items(2), undefined, 'stops-early'],
    ['stops before its limit', [page(0, at(1))], items(2), 5, 'stops-early'],
    [
      'goes elsewhere, and leaves out the page that is named there',
      [page(0, 'https://other.example/'), { ...page(1, at(2)), url: 'https://other.example/' }],
      items(4),
      undefined,
      'stops-early',
    ],
    ['has items twice', two, items(4), undefined, 'repeats'],
    ['goes beyond its limit', two, items(3), 2, 'over-limit'],
  ];
  for (const [title, sends, result, limit, expected] of cases) {
    test(`is judged ${expected} where it ${title}`, () => {
      const asked = limit === undefined ? {} : { limit };
      const judgement = sound(
        rule,
        rule.judge(writtenCalls(apiKey, { step: 'list', sends, result, asked }), apiKey, conditions),
      );
      assert.equal(judgement.kind === 'broken' ? judgement.branch : judgement.kind, expected);
    });
  }
});
