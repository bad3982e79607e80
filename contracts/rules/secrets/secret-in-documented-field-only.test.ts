import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, type Resource } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { secretInDocumentedFieldOnly as rule } from './secret-in-documented-field-only.ts';

const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const judgeOn = (resource: Resource, line: Line) =>
  sound(rule, rule.judge(writtenHistory(resource, line), resource, conditions));
const judge = (body: unknown, line: Partial<Line> = {}) => judgeOn(apiKey, { step: 'create', body, ...line });
const judgePromotion = (body: unknown) => judgeOn(authToken, { step: 'promote', body });

test('holds where the secret is in its field alone', () => {
  assert.equal(judge({ sid: 'SK1', friendly_name: 'a', secret }).kind, 'holds');
  assert.equal(judgePromotion({ auth_token: secret }).kind, 'holds');
});

const copies: readonly (readonly [where: string, body: unknown, named: string])[] = [
  ['another field', { secret, password: secret }, 'password'],
  ['a nested one', { secret, keys: [{ basic: Buffer.from(`SK1:${secret}`).toString('base64') }] }, 'keys'],
  ['the name of a field', { secret, [secret]: true }, 'another one'],
  ['the name that the caller gave', { secret, friendly_name: secret }, 'friendly_name'],
  ['a field with an odd name', { secret, 'a <b>': secret }, 'another one'],
  ['a field with another odd name', { secret, '<b> a': secret }, 'another one'],
];

for (const [where, body, named] of copies) {
  test(`is broken where ${where} has it too, and does not quote it`, () => {
    const judgement = judge(body);
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'copied');
    assert.equal(judgement.kind === 'broken' && judgement.observed, `${named} has it too`);
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
