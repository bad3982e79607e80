import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { tokenFormCases } from '../token-form-cases.ts';
import { verdictOf } from '../verdict-of.ts';
import { tokenIs32Hex } from './token-is-32-hex.ts';

for (const [title, [verdict, ...lines]] of Object.entries(tokenFormCases)) {
  test(title, () => assert.equal(verdictOf(tokenIs32Hex, authToken, ...lines), verdict));
}
