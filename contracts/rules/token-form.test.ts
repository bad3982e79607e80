import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../specs/catalogue.ts';
import { writtenHistory } from '../evidence/written-history.ts';
import { judgeTokenForm } from './token-form.ts';
import { misshapen } from './token-form-cases.ts';

const observed = (token: string): string => {
  const history = writtenHistory(authToken, { step: 'create', body: { secondary_auth_token: token } });
  const judgement = judgeTokenForm(history, authToken);
  assert.ok(judgement.kind === 'broken');
  return judgement.observed;
};

test('a token with the length of the published example is told apart', () => {
  assert.match(observed('b'.repeat(33)), /33 characters, as in the published example/);
});

test('no finding quotes a token', () => {
  for (const token of misshapen) assert.ok(!observed(token).includes(token.trim()));
});
