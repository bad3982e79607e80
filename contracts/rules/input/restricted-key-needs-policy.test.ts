import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { restrictedKeyNeedsPolicy } from './restricted-key-needs-policy.ts';

const right: Line = { step: 'create', fields: { FriendlyName: 'right' }, body: {} };
const wrong: Line = { step: 'create', fields: { FriendlyName: 'wrong', KeyType: 'restricted' }, status: 400 };
const made: Line = { ...wrong, status: 201 };

const cases: Cases = {
  'holds where it is refused': ['holds', right, wrong],
  'is broken where a key without a policy comes back': ['broken: accepted', right, { ...made, body: { policy: null } }],
  'is broken where any answer accepts it': ['broken: accepted', right, { ...made, body: {} }],
  'is broken where a policy was made up': [
    'broken: accepted',
    right,
    { ...made, body: { policy: { allow: ['/twilio/a/b/read'] } } },
  ],
  'is broken where the refused key is listed later': [
    'broken: changed',
    right,
    wrong,
    { step: 'list', body: { keys: [{ sid: 'SK1', friendly_name: 'wrong' }] } },
  ],
  'is broken where the policy was left out on purpose': [
    'broken: accepted',
    { ...made, variation: { kind: 'missing-policy' } },
  ],
  'does not judge what is wrong in another way, nor updates': [
    'inconclusive',
    right,
    { ...made, variation: { kind: 'wrong-content-type' } },
    { ...made, step: 'update', sid: 'SK1', status: 200 },
  ],
  'says nothing of a key that may do nothing': ['inconclusive', right, { ...made, body: { policy: { allow: [] } } }],
  'says nothing of a key with a policy': [
    'inconclusive',
    right,
    { ...made, fields: { KeyType: 'restricted', Policy: '{"allow":[]}' }, body: {} },
  ],
  'is inconclusive where no creation is accepted': ['inconclusive', { ...right, status: 401 }, wrong],
};

const reason = (...lines: readonly Line[]) => {
  const judgement = restrictedKeyNeedsPolicy.judge(writtenHistory(apiKey, ...lines), apiKey, conditions);
  return judgement.kind === 'inconclusive' && judgement.reason;
};

test('says why it does not judge a key that may do nothing', () => {
  assert.match(String(reason(right, { ...made, body: { policy: { allow: [] } } })), /allows nothing/);
  assert.doesNotMatch(String(reason(right)), /allows nothing/);
});

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(restrictedKeyNeedsPolicy, apiKey, ...lines), verdict));
}
