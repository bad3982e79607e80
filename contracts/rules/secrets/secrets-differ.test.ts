import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { secretsDiffer } from './secrets-differ.ts';

const made = (secret?: string) => ({ step: 'create', body: { secret } }) as const;
const judge = (...lines: Parameters<typeof writtenHistory>[1][]) =>
  secretsDiffer.judge(writtenHistory(apiKey, ...lines), apiKey, conditions);

test('holds where all secrets differ', () => {
  assert.equal(judge(made('one'), made('two'), made(), made('three')).kind, 'holds');
});

test('is broken where a later creation repeats a secret', () => {
  const judgement = judge(made('one'), made('two'), made('one'));
  assert.equal(judgement.kind === 'broken' && judgement.branch, 'repeated');
  assert.deepEqual(judgement.kind === 'broken' && judgement.evidence.map((it) => it.number), [1, 3]);
});

test('is broken where a deleted token comes back', () => {
  const token = { step: 'create', body: { secondary_auth_token: 'a1'.repeat(16) } } as const;
  const history = writtenHistory(authToken, token, { step: 'delete' }, token);
  assert.equal(secretsDiffer.judge(history, authToken, conditions).kind, 'broken');
});

test('is inconclusive with fewer than two secrets', () => {
  assert.equal(judge(made('one'), made(), { ...made('one'), status: 400 }).kind, 'inconclusive');
});
