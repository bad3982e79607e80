import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { writtenCalls } from '../../evidence/written-call.ts';
import type { Line } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkStaysOnOrigin as rule } from './sdk-stays-on-origin.ts';

const AWAY = 'https://other.example/v1/Keys';
const at = (page: number) => `http://127.0.0.1:4010/v1/Keys?Page=${page}`;
const naming = (next: string): Line => ({ step: 'list', body: { keys: [], meta: { next_page_url: next } } });
const redirecting: Line = { step: 'list', status: 307, headers: { location: AWAY } };
const away: Line = { step: 'list', url: AWAY };

describe('a client library that is led away', () => {
  const cases: readonly (readonly [string, readonly Line[], string])[] = [
    ['stays', [naming(AWAY)], 'holds'],
    ['stays where it is redirected', [redirecting], 'holds'],
    ['goes there without credentials', [naming(AWAY), { ...away, actor: 'nobody' }], 'holds'],
    ['is not led away', [naming(at(1))], 'inconclusive'],
    [
      'is led to a place on the same host',
      [{ step: 'list', status: 302, headers: { location: '/v1/Keys' } }],
      'inconclusive',
    ],
    [
      'gets an error with an address',
      [
        { ...redirecting, status: 201 },
        { ...redirecting, status: 400 },
      ],
      'inconclusive',
    ],
    ['is told nothing', [{ step: 'list', lost: 'unknown' }], 'inconclusive'],
    ['asks again after no answer', [{ step: 'list', lost: 'unknown' }, naming(AWAY)], 'holds'],
    ['follows a page', [naming(AWAY), away], 'next-page'],
    ['follows a page after no answer', [{ step: 'list', lost: 'unknown' }, naming(AWAY), away], 'next-page'],
    ['goes there before it is told to', [naming(at(1)), { ...naming(AWAY), url: AWAY }], 'next-page'],
    ['has a choice of places', [{ ...redirecting, status: 300 }, away], 'redirect'],
    ['is led on from there', [redirecting, { ...naming('https://third.example/'), url: AWAY }], 'redirect'],
    ['follows a redirect', [redirecting, away], 'redirect'],
  ];
  for (const [title, sends, expected] of cases) {
    test(`is judged ${expected} where it ${title}`, () => {
      const result = { kind: 'items', items: [] } as const;
      const judgement = sound(
        rule,
        rule.judge(writtenCalls(apiKey, { step: 'list', sends, result }), apiKey, conditions),
      );
      assert.equal(judgement.kind === 'broken' ? judgement.branch : judgement.kind, expected);
    });
  }
});
