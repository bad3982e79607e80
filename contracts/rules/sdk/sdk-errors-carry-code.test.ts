import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { SdkResult } from '../../evidence/sdk-result.ts';
import { writtenCalls } from '../../evidence/written-call.ts';
import type { Line } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkErrorsCarryCode as rule } from './sdk-errors-carry-code.ts';

const thrown = (fields: { readonly status?: unknown; readonly code?: unknown }): SdkResult => ({
  kind: 'error',
  error: { message: 'no', text: '', ...fields },
});
const given: SdkResult = { kind: 'instance', fields: {} };
const coded = { status: 404, body: { code: 20404 } };

describe('what a client library makes of an error', () => {
  const cases: readonly (readonly [string, Partial<Line>, SdkResult, string])[] = [
    ['an error with status and code', coded, thrown({ status: 404, code: 20404 }), 'holds'],
    ['an error without a code, as the answer', { status: 502, body: '<html>' }, thrown({ status: 502 }), 'holds'],
    ['an error after no answer', { lost: 'unknown' }, thrown({}), 'holds'],
    ['a code that is a text', { status: 400, body: { code: 'x' } }, thrown({ status: 400, code: 'x' }), 'holds'],
    ['a success', {}, given, 'inconclusive'],
    ['a list that is cut', { status: 500 }, { kind: 'cut', after: 'requests' }, 'inconclusive'],
    ['an instance after 404', coded, given, 'swallowed'],
    ['an instance after 302', { status: 302 }, given, 'swallowed'],
    ['an instance after no answer', { lost: 'unknown' }, given, 'swallowed'],
    ['waiting for ever', { lost: 'unknown' }, { kind: 'cut', after: 'time' }, 'never-settles'],
    ['an error without a status', coded, thrown({ code: 20404 }), 'no-status'],
    ['an error with another status', coded, thrown({ status: 500, code: 20404 }), 'no-status'],
    ['an error without the code', coded, thrown({ status: 404 }), 'no-code'],
    ['a code that nobody sent', { status: 502 }, thrown({ status: 502, code: 20000 }), 'made-up-code'],
  ];
  for (const [title, line, result, expected] of cases) {
    test(`is judged ${expected} where it is ${title}`, () => {
      const sends = [{ step: 'fetch', sid: 'X', ...line }] as const;
      const judgement = sound(
        rule,
        rule.judge(writtenCalls(apiKey, { step: 'fetch', sends, result }), apiKey, conditions),
      );
      assert.equal(judgement.kind === 'broken' ? judgement.branch : judgement.kind, expected);
    });
  }
});
