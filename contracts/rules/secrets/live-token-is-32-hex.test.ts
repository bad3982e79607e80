import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { tokenFormCases } from '../token-form-cases.ts';
import { verdictOf } from '../verdict-of.ts';
import { liveTokenIs32Hex } from './live-token-is-32-hex.ts';

for (const [title, [verdict, ...lines]] of Object.entries(tokenFormCases)) {
  test(title, () => assert.equal(verdictOf(liveTokenIs32Hex, authToken, ...lines), verdict));
}
