import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { isAnswered } from '../../evidence/exchange.ts';
import { type History, historyOf } from '../../evidence/history.ts';
import { writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { secretGivenOnCreate } from './secret-given-on-create.ts';

const judgeIn = (history: History) =>
  sound(secretGivenOnCreate, secretGivenOnCreate.judge(history, history.resource, conditions));
const judge = (...bodies: readonly unknown[]) => {
  const lines = bodies.map((body) => ({ step: 'create', body }) as const);
  return judgeIn(writtenHistory(apiKey, ...lines));
};

test('holds where each creation returns a secret', () => {
  assert.equal(judge({ secret: 'foobar' }, { secret: 'Zk3v9QwertyUiop' }).kind, 'holds');
  const tokens = writtenHistory(authToken, { step: 'create', body: { secondary_auth_token: 'a1' } });
  assert.equal(judgeIn(tokens).kind, 'holds');
  assert.equal(judge({ secret: 'a*b**c•d' }).kind, 'holds');
});

const wanting: readonly (readonly [observed: string, body: unknown])[] = [
  ['absent', {}],
  ['null', { secret: null }],
  ['empty', { secret: '' }],
  ['empty', { secret: ' ' }],
  ['no string', { secret: 7 }],
  ['absent', { key: { secret: 'abc' } }],
  ['absent', []],
  ['absent', '<p>'],
];

for (const [observed, body] of wanting) {
  test(`is broken where the second creation answers ${JSON.stringify(body)}`, () => {
    const judgement = judge({ secret: 'Zk3v9QwertyUiop' }, body);
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'missing');
    assert.equal(judgement.kind === 'broken' && judgement.observed, `it is ${observed}`);
    assert.equal(judgement.kind === 'broken' && judgement.expected.split(' ')[0], 'secret');
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
  assert.equal(judgeIn(history).kind, 'inconclusive');
});

test('is inconclusive where the answer was too long to be read to its end', () => {
  const { exchanges } = writtenHistory(apiKey, { step: 'create', body: '{"sid":"SK' });
  const cut = exchanges.filter(isAnswered).map((it) => ({ ...it, outcome: { ...it.outcome, cut: true } }));
  assert.equal(judgeIn(historyOf('lifecycle', apiKey, cut)).kind, 'inconclusive');
});
