import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { SdkResult } from '../../evidence/sdk-result.ts';
import { writtenCalls } from '../../evidence/written-call.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkDeleteMeans204 as rule } from './sdk-delete-means-204.ts';

const saying = (deleted: unknown): SdkResult => ({ kind: 'deletion', deleted });
const thrown: SdkResult = { kind: 'error', error: { message: 'no', text: '' } };

describe('what a client library says of a deletion', () => {
  const cases: readonly (readonly [number, SdkResult, string])[] = [
    [204, saying(true), 'holds'],
    [204, saying(undefined), 'holds'],
    [200, saying(false), 'holds'],
    [202, thrown, 'holds'],
    [404, thrown, 'inconclusive'],
    [200, saying(true), 'other-success'],
    [202, saying(undefined), 'other-success'],
    [204, saying(false), 'denied'],
    [204, thrown, 'denied'],
  ];
  for (const [status, result, expected] of cases) {
    test(`after ${status} is judged ${expected} where it is ${JSON.stringify(result)}`, () => {
      const sends = [{ step: 'delete', sid: 'X', status }] as const;
      const judgement = sound(
        rule,
        rule.judge(writtenCalls(apiKey, { step: 'delete', sends, result }), apiKey, conditions),
      );
      assert.equal(judgement.kind === 'broken' ? judgement.branch : judgement.kind, expected);
    });
  }
});
