import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, awsCredential } from '../../../specs/catalogue.ts';
import { type Intruder, intrusionCases, tokenIntrusionCases } from '../intrusion-cases.ts';
import { verdictOf } from '../verdict-of.ts';
import { unknownAccountRefused } from './unknown-account-refused.ts';

const by: Intruder = { actor: 'unknown-account', username: 'AC9' };

for (const [title, [verdict, ...lines]] of Object.entries(intrusionCases(by))) {
  test(title, () => assert.equal(verdictOf(unknownAccountRefused, awsCredential, ...lines), verdict));
}

for (const [title, [verdict, ...lines]] of Object.entries(tokenIntrusionCases(by))) {
  test(title, () => assert.equal(verdictOf(unknownAccountRefused, authToken, ...lines), verdict));
}
