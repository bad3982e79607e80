import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { secretGivenOnCreate } from './secret-given-on-create.ts';

const judge = (...bodies: readonly unknown[]) => {
  const lines = bodies.map((body) => ({ step: 'create', body }) as const);
  return secretGivenOnCreate.judge(writtenHistory(apiKey, ...lines), apiKey, conditions);
};

test('holds where each creation returns a secret', () => {
  assert.equal(judge({ secret: 'foobar' }, { secret: 'Zk3v9QwertyUiop' }).kind, 'holds');
  const tokens = writtenHistory(authToken, { step: 'create', body: { secondary_auth_token: 'a1' } });
  assert.equal(secretGivenOnCreate.judge(tokens, authToken, conditions).kind, 'holds');
});

for (const body of [
  {},
  { secret: null },
  { secret: '' },
  { secret: ' ' },
  { secret: 7 },
  { key: { secret: 'abc' } },
  [],
  '<p>',
]) {
  test(`is broken where the second creation answers ${JSON.stringify(body)}`, () => {
    const judgement = judge({ secret: 'Zk3v9QwertyUiop' }, body);
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'missing');
  });
}

for (const secret of ['********', 'abcd••••••', '[REDACTED]', '…']) {
  test(`is broken where it is ${secret}`, () => {
    const judgement = judge({ secret });
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'masked');
  });
}

test('is inconclusive where no creation succeeded', () => {
  const history = writtenHistory(apiKey, { step: 'create', status: 400 }, { step: 'create', lost: 'unknown' });
  assert.equal(secretGivenOnCreate.judge(history, apiKey, conditions).kind, 'inconclusive');
});
