import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { tokenIs32Hex } from './token-is-32-hex.ts';

const good = '0123456789abcdef'.repeat(2);
const judge = (...lines: readonly Line[]) =>
  tokenIs32Hex.judge(writtenHistory(authToken, ...lines), authToken, conditions);
const made = (token: unknown): Line => ({ step: 'create', body: { secondary_auth_token: token } });
const promoted = (token: unknown): Line => ({ step: 'promote', body: { auth_token: token } });

test('holds where each token has that form', () => {
  assert.equal(judge(made(good), promoted(good)).kind, 'holds');
});

test('is broken by the length of the published example, and says so', () => {
  const judgement = judge(made('b'.repeat(33)));
  assert.equal(judgement.kind === 'broken' && judgement.branch, 'example-length');
  assert.match(judgement.kind === 'broken' ? judgement.observed : '', /33 characters, as in the published example/);
});

for (const token of [good.toUpperCase(), good.slice(1), `${good}00`, 'z'.repeat(32), ` ${good.slice(1)}`]) {
  test(`is broken by a token such as ${token}, which it does not quote`, () => {
    const judgement = judge(made(good), promoted(token));
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'other-form');
    assert.ok(judgement.kind === 'broken' && !judgement.observed.includes(token.trim()));
  });
}

test('is inconclusive where no token was answered', () => {
  assert.equal(
    judge(made(null), { ...made('bad'), status: 400 }, { step: 'promote', lost: 'unknown' }).kind,
    'inconclusive',
  );
});
