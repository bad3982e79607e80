import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { apiKey } from '../../specs/catalogue.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { profiles } from '../evidence/vocabulary.ts';
import { type WrittenCall, writtenCalls } from '../evidence/written-call.ts';
import { type Line, OWNER_TOKEN, writtenHistory } from '../evidence/written-history.ts';
import schema from './run-record.schema.json' with { type: 'json' };
import { type RecordParts, runRecordOf } from './run-record.ts';
import { writtenRule } from './testing/written-rule.ts';
import type { Verdict } from './verdict.ts';

const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const lines: readonly Line[] = [
  { step: 'create', fields: { FriendlyName: `my ${secret}` }, body: { sid: 'SK1', secret } },
  { step: 'fetch', sid: secret, query: { again: secret }, body: { leak: `${secret}!`, unknown_token: 'other-secret' } },
  { step: 'list', headers: { 'x-leak': Buffer.from(secret).toString('base64'), 'set-cookie': 'session=other-secret' } },
  { step: 'fetch', lost: 'unknown' },
  { step: 'delete', lost: 'refused' },
  { step: 'update' },
];
const { exchanges } = writtenHistory(apiKey, ...lines);
const about = { rule: writtenRule(), resource: apiKey };
const leak = { branch: 'wrong', expected: `not ${secret}`, observed: `${secret} twice` };

const verdicts: readonly Verdict[] = [
  { ...about, kind: 'holds', scenario: 'lifecycle', evidence: exchanges.slice(0, 2) },
  { ...about, ...leak, kind: 'broken', scenario: 'names', evidence: [3, 1, 4].flatMap((it) => exchanges[it] ?? []) },
  { ...about, kind: 'inconclusive', reason: `there was ${secret}` },
  { ...about, kind: 'crashed', reason: `the rule failed: ${secret}` },
  { ...about, kind: 'not-applicable', reason: 'no address' },
];

function recordOf(changes: Partial<RecordParts> = {}) {
  const secrets = createSecretRegistry();
  for (const it of [secret, OWNER_TOKEN]) secrets.register(it);
  return runRecordOf({
    runId: 'run-1',
    suite: { name: 'keyturn', version: '0.1.0' },
    target: { kind: 'mock', addresses: { iam: 'http://127.0.0.1:4010' }, capabilities: ['stranger'] },
    selection: { profiles: ['state'], resources: ['api-key'], strict: true, allowUnjudged: ['shape'] },
    seed: '1',
    waits: [{ rule: 'deleted-is-gone', seconds: 0.05 }],
    startedAtMs: Date.UTC(2026, 0, 1),
    durationMs: 12.5,
    requests: 5,
    generatedRequests: 0,
    verdicts,
    secrets,
    ...changes,
  });
}

const ajv = new Ajv({ strict: true, allErrors: true });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

describe('a run record', () => {
  test('is as its schema says, with verdicts of every kind and with none', () => {
    for (const record of [recordOf(), recordOf({ verdicts: [], waits: [] })]) {
      assert.ok(isValid(JSON.parse(JSON.stringify(record))), ajv.errorsText(isValid.errors));
    }
  });

  test('has all profiles in its schema', () => {
    assert.deepEqual(schema.definitions.profile.enum, profiles);
  });

  test('has no secret in it, in any form', () => {
    const text = JSON.stringify(recordOf());
    for (const it of [secret, OWNER_TOKEN, 'other-secret', Buffer.from(secret).toString('base64')]) {
      assert.ok(!text.includes(it), it);
    }
    assert.ok(text.includes('[secret 1]'));
  });

  test('has the exchanges that a verdict cites, once and in order, and no other', () => {
    assert.deepEqual(
      recordOf().exchanges.map((it) => it.number),
      [1, 2, 4, 5],
    );
  });

  test('says of a verdict what became of it', () => {
    const [held, wrong, unsure, crashed] = recordOf().verdicts;
    assert.deepEqual([held?.scenario, held?.evidence, held?.reason], ['lifecycle', [1, 2], undefined]);
    assert.deepEqual([wrong?.scenario, wrong?.evidence, wrong?.branch], ['names', [4, 2, 5], 'wrong']);
    assert.deepEqual([wrong?.expected, wrong?.observed], ['not [secret 1]', '[secret 1] twice']);
    assert.deepEqual([unsure?.reason, crashed?.reason], ['there was [secret 1]', 'the rule failed: [secret 1]']);
    assert.deepEqual([unsure?.evidence, unsure?.scenario], [[], undefined]);
  });

  test('says of a rule what it is and where it comes from', () => {
    const [{ rule, title, level, profile, resource, sources, origin } = recordOf().verdicts[0] ?? assert.fail()] =
      recordOf().verdicts;
    assert.deepEqual(
      [rule, level, profile, resource, origin],
      ['written-rule', 'MUST', 'state', 'api-key', 'scenario'],
    );
    assert.equal(title, 'A rule is written for a test');
    assert.equal(sources.length, 1);
    assert.equal(sources[0]?.document, 'iam-v1-openapi');
    assert.match(sources[0]?.address ?? '', /iam\.v1\.yaml$/);
    assert.equal(sources[0]?.at, '#/paths/~1v1~1Keys~1{Sid}/get');
  });

  test('says of an exchange what was answered, or why nothing was', () => {
    const [creation, fetch, lost, refused] = recordOf().exchanges;
    assert.deepEqual([creation?.status, creation?.kind, creation?.reason], [201, 'answered', undefined]);
    assert.equal(creation?.request.headers.authorization, '[redacted]');
    assert.match(creation?.curl ?? '', /^curl .*-u "\$TWILIO_ACCOUNT_SID:\$TWILIO_AUTH_TOKEN"/);
    assert.match(fetch?.url ?? '', /again=\[secret 1\]$/);
    assert.deepEqual([lost?.kind, lost?.status, lost?.response], ['unknown', undefined, undefined]);
    assert.deepEqual([refused?.kind, refused?.reason], ['refused', 'the connection was lost']);
  });

  test('counts its verdicts, and says when it was', () => {
    const { totals, startedAt, schemaVersion, generatedRequests } = recordOf();
    assert.deepEqual(totals, { holds: 1, broken: 1, inconclusive: 1, crashed: 1, notApplicable: 1 });
    assert.deepEqual([startedAt, schemaVersion, generatedRequests], ['2026-01-01T00:00:00.000Z', 1, 0]);
  });
});

describe('the record of a run on a client library', () => {
  const call: WrittenCall = {
    step: 'create',
    sends: [{ step: 'create', body: { sid: 'SK1', secret } }],
    result: { kind: 'instance', fields: { sid: 'SK1', secret, other: 'Zk4v9QwertyUiopAsdfGhjklZxcvbnm2' } },
  };
  const evidence = writtenCalls(apiKey, call).exchanges;
  const coverage = { offered: 1, of: 1, missing: [], missingFields: [], beyond: [] };
  const odd = { id: 'odd', title: 'An odd answer', rule: 'written-rule' };
  const found: Verdict = { ...about, ...leak, kind: 'broken', scenario: 'odd-answers', evidence };
  const record = recordOf({
    verdicts: [],
    sdk: { about: { name: 'little', version: '1', coverage }, odd: [{ odd, verdict: found }] },
  });

  test('is as its schema says', () => assert.equal(isValid(record), true, JSON.stringify(isValid.errors)));

  test('has what became of each odd answer, with its evidence', () => {
    const [it] = record.sdk?.oddAnswers ?? [];
    assert.deepEqual(
      [it?.id, it?.resource, it?.kind, it?.branch, it?.evidence],
      ['odd', 'api-key', 'broken', 'wrong', [1]],
    );
    assert.equal(record.exchanges.length, 1);
  });

  test('has what the library made of an answer, without the secret', () => {
    const [exchange] = record.exchanges;
    assert.match(exchange?.call ?? '', /^CreateNewKey\(\) gave \{ sid: 'SK1', secret: '\[secret 1\]'/);
    assert.doesNotMatch(JSON.stringify(record), /Zk[34]v9Qwerty/);
  });
});
