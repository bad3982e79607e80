import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { standardKeyCode } from './standard-key-code.ts';

const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiop1';
const by = { actor: 'api-key', username: sid, password: secret } as const;
const created: Line = { step: 'create', body: { sid, secret } };
const opened: Line = {
  ...by,
  step: 'use',
  operation: { operationId: 'ListCredentialAws', method: 'GET', path: '/', success: 200 },
};
const accepted: Line = { step: 'fetch', sid };
const refused = (code: number, rest: Partial<Line> = {}): Line => ({
  ...by,
  step: 'fetch',
  sid,
  status: 401,
  body: errorBody(code, 401),
  ...rest,
});

const cases: Cases = {
  'holds for 20003': ['holds', opened, accepted, refused(20003)],
  'another code': ['broken: other-code', opened, accepted, refused(70051)],
  'is inconclusive where the key opens nothing': ['inconclusive', accepted, refused(70051)],
  'is inconclusive where the owner is refused too': [
    'inconclusive',
    opened,
    { ...accepted, status: 401 },
    refused(70051),
  ],
  'is inconclusive where the key may manage keys': ['inconclusive', opened, accepted, { ...accepted, ...by }],
  '403 has no such code': ['inconclusive', opened, accepted, refused(20403, { status: 403 })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(standardKeyCode, apiKey, created, ...lines), verdict));
}
