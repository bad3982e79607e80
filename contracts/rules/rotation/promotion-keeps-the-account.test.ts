import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { FIRST, made, promoted, verdictOn } from '../token-lines.ts';
import { promotionKeepsTheAccount } from './promotion-keeps-the-account.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(promotionKeepsTheAccount, lines);
const on = (digit: string, token: object): Partial<Line> => ({
  body: { ...token, account_sid: `AC${digit.repeat(32)}` },
});
const creation = made(FIRST, on('1', { secondary_auth_token: FIRST }));

test('holds where both answers name the same account', () => {
  assert.equal(verdict(creation, promoted(FIRST, on('1', { auth_token: FIRST }))), 'holds');
});

test('is broken where the promotion names another one', () => {
  assert.equal(verdict(creation, promoted(FIRST, on('2', { auth_token: FIRST }))), 'other-account');
});

test('is inconclusive where one of them names none', () => {
  assert.equal(verdict(creation, promoted(FIRST)), 'inconclusive');
  assert.equal(verdict(made(FIRST), promoted(FIRST, on('2', { auth_token: FIRST }))), 'inconclusive');
  assert.equal(verdict(creation), 'inconclusive');
});
