import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { secretInDocumentedFieldOnly } from './secret-in-documented-field-only.ts';

const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const judge = (body: unknown, line: Partial<Line> = {}) =>
  secretInDocumentedFieldOnly.judge(writtenHistory(apiKey, { step: 'create', body, ...line }), apiKey, conditions);
const judgePromotion = (body: unknown) =>
  secretInDocumentedFieldOnly.judge(writtenHistory(authToken, { step: 'promote', body }), authToken, conditions);

test('holds where the secret is in its field alone', () => {
  assert.equal(judge({ sid: 'SK1', friendly_name: 'a', secret }).kind, 'holds');
  assert.equal(judgePromotion({ auth_token: secret }).kind, 'holds');
});

for (const [where, body] of Object.entries({
  'another field': { secret, password: secret },
  'a nested one': { secret, credentials: [{ basic: Buffer.from(`SK1:${secret}`).toString('base64') }] },
  'the name of a field': { secret, [secret]: true },
  'the name that the caller gave': { secret, friendly_name: secret },
})) {
  test(`is broken where ${where} has it too, and does not quote it`, () => {
    const judgement = judge(body);
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'copied');
    assert.doesNotMatch(judgement.kind === 'broken' ? judgement.observed : '', /Zk3v/);
  });
}

test('is broken where a promotion shows the token as a secondary one too', () => {
  assert.equal(judgePromotion({ auth_token: secret, secondary_auth_token: secret }).kind, 'broken');
});

test('is not broken by an example value that is everywhere', () => {
  assert.equal(judge({ secret: 'string', friendly_name: 'string' }).kind, 'holds');
});

test('is inconclusive where no answer gives a secret', () => {
  assert.equal(judge({ password: secret }).kind, 'inconclusive');
  assert.equal(judge({ secret, password: secret }, { status: 400 }).kind, 'inconclusive');
});
