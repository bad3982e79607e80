import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { noUndocumentedFields } from './no-undocumented-fields.ts';

const sid = `SK${'a'.repeat(32)}`;

const cases: Cases = {
  'holds where all is documented, and the inside of a policy is free': [
    'holds',
    { step: 'fetch', sid, body: { sid, policy: { allow: [], deny: [] } } },
  ],
  'is inconclusive without a body': ['inconclusive', { step: 'delete', sid }],
  'a property more': ['broken: undocumented', { step: 'fetch', sid, body: { sid, flags: [] } }],
  'a property more in an item': ['broken: undocumented', { step: 'list', body: { keys: [{ sid, policy: null }] } }],
  'a property more in meta': ['broken: undocumented', { step: 'list', body: { meta: { total: 1 } } }],
  'a refusal has other properties': ['inconclusive', { step: 'fetch', sid, status: 404, body: { more: 1 } }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(noUndocumentedFields, apiKey, ...lines), verdict));
}

test('a property that is named after a secret is not quoted', () => {
  const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
  const history = writtenHistory(apiKey, { step: 'create', body: { sid, secret, [secret]: true } });
  const judgement = noUndocumentedFields.judge(history, apiKey, conditions);
  assert.equal(judgement.kind, 'broken');
  assert.ok(!JSON.stringify({ ...judgement, evidence: [] }).includes(secret));
});
