import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { SdkResult } from '../../evidence/sdk-result.ts';
import { writtenCalls } from '../../evidence/written-call.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkFieldsDecoded as rule } from './sdk-fields-decoded.ts';

const BODY = { sid: `SK${'1'.repeat(32)}`, friendly_name: 'a', policy: { allow: ['x'] } };
const THROWN: SdkResult = { kind: 'error', error: { message: 'no', text: '' } };

function judged(body: unknown, result: SdkResult, status = 200): string {
  const sends = [{ step: 'fetch', sid: 'X', body, status }] as const;
  const judgement = sound(rule, rule.judge(writtenCalls(apiKey, { step: 'fetch', sends, result }), apiKey, conditions));
  return judgement.kind === 'broken' ? judgement.branch : judgement.kind;
}

const giving = (fields: Readonly<Record<string, unknown>>): SdkResult => ({ kind: 'instance', fields });

describe('decoded fields', () => {
  test('hold where each is as the answer has it', () => {
    assert.equal(judged(BODY, giving(BODY)), 'holds');
    assert.equal(judged({ ...BODY, brand_new: 1 }, giving(BODY)), 'holds');
    assert.equal(judged({ ...BODY, friendly_name: null }, giving({ ...BODY, friendly_name: undefined })), 'holds');
    assert.equal(judged({ ...BODY, friendly_name: null }, giving({ ...BODY, friendly_name: '' })), 'holds');
    assert.equal(judged('', giving({})), 'holds');
  });

  test('leave dates to their own rule', () => {
    assert.equal(judged({ ...BODY, date_created: 'x' }, giving({ ...BODY, date_created: 5 })), 'holds');
  });

  test('are broken where one is lost, changed or made up', () => {
    assert.equal(judged(BODY, giving({ ...BODY, friendly_name: undefined })), 'lost');
    assert.equal(judged(BODY, giving({ ...BODY, policy: { allow: [] } })), 'changed');
    assert.equal(judged({ sid: BODY.sid }, giving({ sid: BODY.sid, friendly_name: 'unnamed' })), 'made-up');
  });

  test('are broken where a documented answer is thrown away, and no other', () => {
    assert.equal(judged(BODY, THROWN), 'threw');
    assert.equal(judged('<html>', THROWN), 'inconclusive');
    assert.equal(judged({ sid: 5 }, THROWN), 'inconclusive');
    assert.equal(judged({}, THROWN, 404), 'inconclusive');
  });
});
