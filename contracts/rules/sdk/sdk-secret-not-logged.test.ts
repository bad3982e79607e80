import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { SdkResult } from '../../evidence/sdk-result.ts';
import { type WrittenCall, writtenCalls } from '../../evidence/written-call.ts';
import { OWNER, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { sdkSecretNotLogged as rule } from './sdk-secret-not-logged.ts';

const SECRET = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const ENCODED = Buffer.from(`${OWNER}:${OWNER_TOKEN}`).toString('base64');
const thrown = (text: string): SdkResult => ({ kind: 'error', error: { message: 'no', text } });

function judged(...calls: readonly Partial<WrittenCall>[]): string {
  const create = { step: 'create', sends: [{ step: 'create', body: { sid: 'SK1', secret: SECRET } }] } as const;
  const full = calls.map((it) => ({
    ...create,
    result: { kind: 'instance', fields: { secret: SECRET } } as const,
    ...it,
  }));
  const judgement = sound(rule, rule.judge(writtenCalls(apiKey, ...full), apiKey, conditions));
  return judgement.kind === 'broken' ? judgement.branch : judgement.kind;
}

describe('what a client library shows', () => {
  test('may be the secret that the program asked for, and no other', () => {
    assert.equal(judged({}), 'holds');
    assert.equal(judged({ printed: `POST /v1/Keys of ${OWNER}` }), 'holds');
    assert.equal(judged({ result: thrown('status 401') }), 'holds');
  });

  test('is broken where it prints a secret, at once or later, in any form', () => {
    assert.equal(judged({ printed: `secret: ${SECRET}` }), 'printed');
    assert.equal(judged({}, { printed: SECRET }), 'printed');
    assert.equal(judged({ printed: `Authorization: Basic ${ENCODED}` }), 'printed');
  });

  test('is broken where an error carries a secret', () => {
    assert.equal(judged({ result: thrown(`headers: { authorization: 'Basic ${ENCODED}' }`) }), 'in-error');
    assert.equal(judged({ result: thrown(`token ${OWNER_TOKEN}`) }), 'in-error');
  });

  test('says nothing where nothing was sent', () => {
    assert.equal(judged({ sends: [{ step: 'create', lost: 'refused' }] }), 'inconclusive');
  });
});
