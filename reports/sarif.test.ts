import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { sarif } from './sarif.ts';
import { hostileRecord } from './testing/hostile-record.ts';
import sarifSchema from './testing/sarif-2.1.0.schema.json' with { type: 'json' };

// It is of draft 4, of which it uses nothing that ajv does not know but the name of its own id.
const { $schema: _, id: __, ...schema } = sarifSchema;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(schema);

const { exchanges } = hostileRecord();
const texts = { kind: 'broken', branch: 'leaked', expected: 'a thing', observed: 'another', evidence: [1] } as const;
const page = { document: 'p', title: 'A page', address: 'https://example.com/p' };
const verdicts: readonly Partial<RecordedVerdict>[] = [
  {},
  { rule: 'broken-must', ...texts, sources: [{ ...page, address: 'specs/x.yaml' }, page] },
  { rule: 'broken-must', ...texts, resource: 'public-key' },
  { rule: 'broken-should', level: 'SHOULD', ...texts },
  { rule: 'unsure-rule', kind: 'inconclusive', reason: 'nothing was observed' },
  { rule: 'crashed-rule', kind: 'crashed', reason: 'the rule failed' },
  { rule: 'far-rule', kind: 'not-applicable', reason: 'no address' },
];

function runOf(all: readonly Partial<RecordedVerdict>[] = verdicts, changes: Partial<RunRecord> = {}) {
  return validated(sarif(writtenRecord(all.map(writtenVerdict), { exchanges, ...changes })));
}

function validated(text: string) {
  const isValid = isSarif(JSON.parse(text));
  assert.ok(isValid, JSON.stringify(isSarif.errors?.slice(0, 5), null, 1));
  return JSON.parse(text).runs[0];
}

function fingerprints(run: { results: readonly { partialFingerprints: object }[] }): readonly object[] {
  return run.results.map((it) => it.partialFingerprints);
}

describe('the SARIF report', () => {
  test('has a result per broken verdict and no other, which points to its rule', () => {
    const { results, tool } = runOf();
    const found = results.map((it: Record<string, unknown>) => [it['ruleId'], it['kind'], it['level']]);
    assert.deepEqual(found, [
      ['broken-must', 'fail', 'error'],
      ['broken-must', 'fail', 'error'],
      ['broken-should', 'fail', 'warning'],
    ]);
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
  });

  test('describes each rule once, with a page that says why where there is one', () => {
    const { rules } = runOf().tool.driver;
    assert.equal(rules.length, 6);
    assert.equal(rules[1].helpUri, 'https://example.com/p');
    assert.deepEqual(rules[1].properties.tags, ['state', 'MUST']);
  });

  test('shows the exchange that tells', () => {
    const [{ webRequest, webResponse, locations }] = runOf().results;
    assert.equal(webRequest.method, 'GET');
    assert.equal(webResponse.statusCode, 200);
    assert.equal(locations[0].physicalLocation.artifactLocation.uri, 'contracts/rules/state/broken-must.ts');
    assert.equal(locations[0].logicalLocations[0].name, 'api-key');
  });

  test('tells what was not judged as a notification, and a crash as a failed run', () => {
    const { invocations, properties } = runOf();
    const told = invocations[0].toolExecutionNotifications.map((it: { level: string }) => it.level);
    assert.deepEqual([told, invocations[0].executionSuccessful], [['warning', 'error'], false]);
    assert.equal(properties.grade, 'non-conformant');
    assert.equal(runOf([{}]).invocations[0].executionSuccessful, true);
    assert.equal(runOf([]).invocations[0].executionSuccessful, false);
  });

  test('knows a finding again in another run', () => {
    const changed = verdicts.map((it) => ({ ...it, observed: 'SK123' }));
    assert.deepEqual(fingerprints(runOf()), fingerprints(runOf(changed, { runId: 'another' })));
    assert.equal(new Set(fingerprints(runOf()).map((it) => JSON.stringify(it))).size, 3);
  });

  test('names the run where its id is a GUID', () => {
    const runId = 'f7faa62b-5463-49dd-b482-a3a1f68d123c';
    assert.equal(runOf([{}], { runId }).automationDetails.guid, runId);
  });

  test('is valid and of bounded length, whatever a server said', () => {
    const text = sarif(hostileRecord());
    validated(text);
    assert.ok(text.length < 400_000, `${text.length}`);
    assert.ok(text.isWellFormed());
    assert.doesNotMatch(JSON.parse(text).runs[0].results[0].message.text.replaceAll('\n', ''), /[\u202e\p{Cc}]/u);
  });
});
