import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, awsCredential } from '../../../specs/catalogue.ts';
import { type Intruder, intrusionCases, tokenIntrusionCases } from '../intrusion-cases.ts';
import { verdictOf } from '../verdict-of.ts';
import { missingCredentialsRefused } from './missing-credentials-refused.ts';

const by: Intruder = { actor: 'nobody' };

for (const [title, [verdict, ...lines]] of Object.entries(intrusionCases(by))) {
  test(title, () => assert.equal(verdictOf(missingCredentialsRefused, awsCredential, ...lines), verdict));
}

for (const [title, [verdict, ...lines]] of Object.entries(tokenIntrusionCases(by))) {
  test(title, () => assert.equal(verdictOf(missingCredentialsRefused, authToken, ...lines), verdict));
}
