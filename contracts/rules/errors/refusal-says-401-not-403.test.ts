import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { refusalSays401Not403 } from './refusal-says-401-not-403.ts';

const sid = `SK${'a'.repeat(32)}`;
const accepted: Line = { step: 'fetch', sid };
const refused = (status: number, rest: Partial<Line> = {}): Line => ({
  step: 'fetch',
  sid,
  actor: 'nobody',
  status,
  ...rest,
});

const cases: Cases = {
  'holds for 401': ['holds', accepted, refused(401), refused(401, { actor: 'wrong-token' })],
  'is inconclusive where good credentials are refused too': [
    'inconclusive',
    { ...accepted, status: 401 },
    refused(403),
  ],
  'is inconclusive where they were accepted elsewhere only': ['inconclusive', { step: 'list' }, refused(403)],
  'is inconclusive where bad ones are let in': ['inconclusive', accepted, refused(200)],
  'no credentials': ['broken: forbidden', accepted, refused(401), refused(403)],
  'a wrong token': ['broken: forbidden', accepted, refused(403, { actor: 'wrong-token' })],
  'an account that nobody knows': ['broken: other-status', accepted, refused(404, { actor: 'unknown-account' })],
  'an altered token': [
    'broken: forbidden',
    accepted,
    refused(403, { actor: 'wrong-token', variation: { kind: 'altered-token', how: 'suffix' } }),
  ],
  'a bad request': ['broken: other-status', accepted, refused(400)],
  'a stranger with good credentials may be forbidden': [
    'holds',
    accepted,
    refused(401),
    refused(403, { actor: 'stranger' }),
  ],
  'a key may be forbidden': ['inconclusive', accepted, refused(403, { actor: 'api-key' })],
  'something else may be wrong as well': [
    'inconclusive',
    accepted,
    refused(404, { variation: { kind: 'unknown-sid' } }),
  ],
  'what is gone may be found missing first': ['holds', accepted, refused(401), { step: 'delete', sid }, refused(404)],
  'what is gone may not be forbidden': ['broken: forbidden', accepted, { step: 'delete', sid }, refused(403)],
  'the rate limit says nothing': ['inconclusive', accepted, refused(429)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(refusalSays401Not403, apiKey, ...lines), verdict));
}

const list = { operationId: 'ListCredentialAws', method: 'GET', path: '/v1/Credentials/AWS', success: 200 } as const;
const used = (actor: 'owner' | 'owner-old-token' | 'owner-deleted-secondary', rest: Partial<Line> = {}): Line => ({
  step: 'use',
  operation: list,
  actor,
  ...rest,
});
test('a dead token is refused with 401, once it is dead', () => {
  const judge = (...lines: readonly Line[]) => verdictOf(refusalSays401Not403, authToken, used('owner'), ...lines);
  assert.equal(judge(used('owner-old-token', { status: 401, poll: 'settled' })), 'holds');
  assert.equal(judge(used('owner-old-token', { status: 403, poll: 'settled' })), 'broken: forbidden');
  assert.equal(judge(used('owner-deleted-secondary', { status: 403 })), 'broken: forbidden');
  assert.equal(judge(used('owner-old-token', { status: 403, poll: 'pending' })), 'inconclusive');
});
