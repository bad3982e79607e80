import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { secretIsUnguessable } from './secret-is-unguessable.ts';

const digits = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const judge = (...bodies: readonly unknown[]) => {
  const lines = bodies.map((body) => ({ step: 'create', body }) as const);
  return sound(secretIsUnguessable, secretIsUnguessable.judge(writtenHistory(apiKey, ...lines), apiKey, conditions));
};
const branch = (judgement: ReturnType<typeof judge>) => judgement.kind === 'broken' && judgement.branch;

test('holds where secrets are long and have nothing in common', () => {
  const one = { sid: `SK${digits}`, friendly_name: 'a', secret: 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1' };
  assert.equal(
    judge(one, { ...one, secret: 'mN8bV7cX6zL5kJ4hG3fD2sA1pO0iU9yT' }, { ...one, secret: null }).kind,
    'holds',
  );
});

test('is broken where a secret is short', () => {
  assert.equal(branch(judge({ secret: 'foobar' })), 'short');
  assert.equal(branch(judge({ secret: 'Zk3v9QwertyUiop' })), 'short');
  assert.equal(judge({ secret: 'Zk3v9QwertyUiopA' }).kind, 'holds');
});

test('is broken where it is made of the SID, of the name or of the account', () => {
  assert.equal(branch(judge({ sid: `SK${digits}`, secret: digits.toUpperCase() })), 'public-value');
  assert.equal(
    branch(judge({ friendly_name: 'a name of mine, long', secret: 'a name of mine, long!' })),
    'public-value',
  );
  assert.equal(branch(judge({ sid: `SK${digits}`, secret: `x${digits}01` })), 'public-value');
  assert.equal(branch(judge({ friendly_name: 'sixteen letters!', secret: 'sixteen letters!!' })), 'public-value');
  assert.equal(judge({ friendly_name: 'fifteen letters', secret: 'fifteen letters 0f1e' }).kind, 'holds');
  const token = { account_sid: `AC${digits}`, secondary_auth_token: digits };
  const history = writtenHistory(authToken, { step: 'create', body: token });
  assert.equal(branch(secretIsUnguessable.judge(history, authToken, conditions)), 'public-value');
});

test('is broken where two secrets are almost the same', () => {
  const judgement = judge({ secret: `${'k'.repeat(30)}01` }, { secret: `${'k'.repeat(30)}02` });
  assert.equal(branch(judgement), 'near-repeat');
  assert.deepEqual(judgement.kind === 'broken' && judgement.evidence.map((it) => it.number), [1, 2]);
  assert.equal(branch(judge({ secret: digits }, { secret: `zzzzzzz${digits.slice(7)}` })), 'near-repeat');
});

test('holds where secrets begin alike, or differ in a quarter of their characters or in length', () => {
  assert.equal(judge({ secret: digits }, { secret: `0f1e${'z'.repeat(28)}` }).kind, 'holds');
  assert.equal(judge({ secret: digits }, { secret: `zzzzzzzz${digits.slice(8)}` }).kind, 'holds');
  assert.equal(judge({ secret: digits }, { secret: `${digits}zz` }).kind, 'holds');
});

test('leaves an exact repetition to another rule', () => {
  assert.equal(judge({ secret: digits }, { secret: digits }).kind, 'holds');
});

test('is inconclusive where no creation returned a secret', () => {
  assert.equal(judge({}, { secret: '' }).kind, 'inconclusive');
});
