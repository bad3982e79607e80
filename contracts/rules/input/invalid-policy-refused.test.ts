import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { invalidPolicyRefused } from './invalid-policy-refused.ts';

const fields = (FriendlyName: string, Policy: string) => ({ FriendlyName, KeyType: 'restricted', Policy });
const right: Line = { step: 'create', fields: fields('right', '{"allow":["/twilio/a/b/read"]}'), body: {} };
const broken: Line = { step: 'create', fields: fields('wrong', '{"allow":'), status: 400 };
const unknown: Line = {
  step: 'create',
  fields: fields('wrong', '{"allow":["/twilio/keyturn/nothing/read"]}'),
  variation: { kind: 'invalid-policy', how: 'unknown-permission' },
  status: 400,
};

const cases: Cases = {
  'holds where both are refused': ['holds', right, broken, unknown],
  'is broken where an unknown permission is accepted': [
    'broken: unknown-permission',
    right,
    broken,
    { ...unknown, status: 201, body: {} },
  ],
  'is broken where a text that is no JSON is accepted': [
    'broken: not-json',
    right,
    { ...broken, status: 201, body: {} },
  ],
  'is broken where an update accepts it': [
    'broken: not-json',
    { step: 'update', sid: 'SK1', fields: { Policy: 'none' }, status: 200, body: {} },
  ],
  'is broken where the refused key is listed later': [
    'broken: changed',
    right,
    unknown,
    { step: 'list', body: { keys: [{ sid: 'SK1', friendly_name: 'wrong' }] } },
  ],
  'is broken where a policy that is no object is accepted': [
    'broken: not-an-object',
    right,
    { ...unknown, variation: { kind: 'invalid-policy', how: 'not-an-object' }, status: 201 },
  ],
  'holds beside a key that has no policy': ['holds', { step: 'create', fields: { FriendlyName: 'right' } }, broken],
  'does not judge an empty policy, nor a request that makes or changes no key': [
    'inconclusive',
    right,
    { ...right, fields: fields('empty', '') },
    { step: 'fetch', sid: 'SK1', fields: { Policy: 'none' } },
  ],
  'does not judge what is wrong in another way': [
    'inconclusive',
    right,
    { ...broken, variation: { kind: 'broken-encoding' }, status: 201, body: {} },
  ],
  'is inconclusive where every creation is refused': ['inconclusive', { ...right, status: 400 }, broken, unknown],
  'does not know which permissions a server has': [
    'inconclusive',
    right,
    { ...right, fields: fields('more', '{"allow":["/x"]}') },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(invalidPolicyRefused, apiKey, ...lines), verdict));
}
