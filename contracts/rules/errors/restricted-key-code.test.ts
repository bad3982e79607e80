import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { restrictedKeyCode } from './restricted-key-code.ts';

const operation = { operationId: 'ListCredentialAws', method: 'GET', path: '/', success: 200 } as const;
const [sid, standardSid] = [`SK${'a'.repeat(32)}`, `SK${'b'.repeat(32)}`];
const [secret, standardSecret] = ['Zk3v9QwertyUiop1', 'Zk3v9QwertyUiop2'];
const standard: Line = { step: 'create', body: { sid: standardSid, secret: standardSecret } };
const restricted: Line = {
  step: 'create',
  fields: { KeyType: 'restricted', Policy: '{"allow":["/twilio/messaging/messages/read"]}' },
  body: { sid, secret },
};
const opened: Line = { step: 'use', actor: 'api-key', username: standardSid, password: standardSecret, operation };
const refused = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'use',
  actor: 'restricted-key',
  username: sid,
  password: secret,
  operation,
  status: 401,
  body: errorBody(code, 401),
  ...rest,
});

const cases: Cases = {
  'holds for 70051': ['holds', opened, refused(70051)],
  'another code': ['broken: other-code', opened, refused(20003)],
  'is inconclusive where no key opens it': ['inconclusive', { step: 'use', operation }, refused(20003)],
  'is inconclusive where the key is let in': ['inconclusive', opened, refused(0, { status: 200 })],
  '403 has no such code': ['inconclusive', opened, refused(20003, { status: 403 })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(restrictedKeyCode, apiKey, standard, restricted, ...lines), verdict));
}
