import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { citedLines } from '../cited-lines.ts';
import { type Intruder, intrusionCases, tokenIntrusionCases } from '../intrusion-cases.ts';
import { verdictOf } from '../verdict-of.ts';
import { wrongTokenRefused } from './wrong-token-refused.ts';

const by: Intruder = { actor: 'wrong-token', password: 'wrong' };

for (const [title, [verdict, ...lines]] of Object.entries(intrusionCases(by))) {
  test(title, () => assert.equal(verdictOf(wrongTokenRefused, awsCredential, ...lines), verdict));
}

for (const [title, [verdict, ...lines]] of Object.entries(tokenIntrusionCases(by))) {
  test(title, () => assert.equal(verdictOf(wrongTokenRefused, authToken, ...lines), verdict));
}

const fetched: Line = { step: 'fetch', sid: `CR${'a'.repeat(32)}`, body: {} };

test('leaves a token that is almost right to another rule', () => {
  const altered: Line = { ...fetched, ...by, variation: { kind: 'altered-token', how: 'suffix' } };
  assert.equal(verdictOf(wrongTokenRefused, awsCredential, fetched, altered), 'inconclusive');
  const shorter: Line = { ...fetched, ...by, password: OWNER_TOKEN.slice(1) };
  assert.equal(verdictOf(wrongTokenRefused, awsCredential, fetched, shorter), 'inconclusive');
});

test('is broken where the token of another account is accepted', () => {
  const good: Line = {
    ...fetched,
    step: 'list',
    actor: 'stranger',
    username: `AC${'2'.repeat(32)}`,
    password: '9a'.repeat(16),
  };
  const mixed: Line = { ...fetched, ...by, password: '9a'.repeat(16) };
  assert.equal(verdictOf(wrongTokenRefused, awsCredential, fetched, good, mixed), 'broken: accepted');
  assert.equal(verdictOf(wrongTokenRefused, awsCredential, fetched, good, { ...mixed, status: 401 }), 'holds');
});

test('rests on the owner’s request that was accepted and on the same one refused', () => {
  const lines = [{ ...fetched, sid: `CR${'b'.repeat(32)}` }, fetched, { ...fetched, ...by, status: 401 }];
  assert.deepEqual(citedLines(wrongTokenRefused, awsCredential, ...lines), [2, 3]);
});
