import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DriftFinding, DriftReport } from '../../contracts/checker/drift/drift-report.ts';
import { consoleDrift } from './console-drift.ts';
import { markdownDrift } from './markdown-drift.ts';
import { sarifDrift } from './sarif-drift.ts';

const finding: DriftFinding = {
  class: 'breaks-answers',
  kind: 'property-removed',
  weight: 'worse',
  where: ['CreateNewKey'],
  at: ['#/components/schemas/key/properties/secret'],
  says: '`secret` of the answer is gone',
  rules: ['secret-shown-once', 'a', 'b', 'c', 'd', 'e'],
};
// A published document may be called anything.
const hostile = '\u001B[31mred\u001B[0m | <img src=x> @everyone [a](http://b) `c`\n# title';
const report: DriftReport = {
  schemaVersion: 1,
  suite: { name: 'keyturn', version: '0.1.0' },
  verdict: 'worse',
  sections: [
    {
      id: 'iam-v1',
      title: 'IAM v1',
      facts: [{ name: 'sha256', value: 'ab' }],
      findings: [
        finding,
        {
          ...finding,
          class: 'adds',
          kind: 'property-added',
          weight: 'notice',
          says: hostile,
          at: [hostile, '#/b'],
          rules: [],
        },
        { ...finding, kind: 'operation-added', weight: 'accepted', reason: 'it is outside' },
        { ...finding, kind: 'annotation-changed', weight: 'silent' },
      ],
    },
    { id: 'accounts-v1', title: 'Accounts v1', facts: [], failure: 'It is empty.', findings: [] },
  ],
};

describe('drift on the console', () => {
  const text = consoleDrift(report, { accepted: false });

  test('says what is worse, where, and which rules rest on it', () => {
    assert.match(text, /^Worse \(1\)\n {2}breaks-answers: `secret` of the answer is gone\n {4}in {7}CreateNewKey$/m);
    assert.match(text, /^ {4}rules {4}secret-shown-once, a, b, c and 2 more$/m);
    assert.match(text, /^ {4}at {7}.* and 1 more$/m);
  });

  test('counts what it does not list', () => {
    assert.match(text, /^ {2}1 known and accepted: --accepted lists them/m);
    assert.match(text, /^ {2}1 in words and examples only/m);
    const all = consoleDrift(report, { accepted: true });
    assert.match(all, /^Known and accepted \(1\)$/m);
    assert.match(all, /^ {4}because {2}it is outside$/m);
  });

  test('says what could not be compared, and ends with the verdict', () => {
    assert.match(text, /^Accounts v1\n {2}failed {3}It is empty\.$/m);
    assert.match(text, /\nWorse: what is listed under "Worse" can break a client\.$/);
  });

  test('lets no document move the cursor', () => assert.ok(!text.includes('\u001B') && !text.includes('\n# title')));
});

describe('drift in Markdown', () => {
  const text = markdownDrift(report);

  test('is a table whose cells a document cannot break', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    assert.equal(rows.length, 4);
    assert.deepEqual(
      rows.map((row) => row.split(/(?<!\\)\|/).length),
      [8, 8, 8, 8],
    );
    assert.doesNotMatch(text.replaceAll(/`[^`]*`/g, ''), /<img|@everyone|\]\(http/);
  });

  test('says the verdict and the failures', () => {
    assert.match(text, /^# Drift: something got worse\n/);
    assert.match(text, /\*\*Failed:\*\* It is empty\./);
    assert.match(text, /1 known and accepted\./);
  });
});

describe('drift in SARIF', () => {
  const [run] = sarifDrift(report).runs;

  test('has a result for each finding that is listed, with a lasting fingerprint', () => {
    assert.deepEqual(
      run?.results.map(({ ruleId, level }) => [ruleId, level]),
      [
        ['property-removed', 'error'],
        ['property-added', 'note'],
      ],
    );
    assert.deepEqual(
      run?.tool.driver.rules.map(({ id }) => id),
      ['property-removed', 'property-added'],
    );
    assert.equal(run?.results[0]?.locations[0]?.logicalLocations[0]?.fullyQualifiedName, `iam-v1${finding.at[0]}`);
    assert.match(run?.results[0]?.partialFingerprints['keyturn/v1'] ?? '', /^iam-v1 property-removed/);
  });

  test('says that it did not succeed where something could not be compared', () => {
    assert.equal(run?.invocations[0]?.executionSuccessful, false);
    assert.equal(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text, 'It is empty.');
  });
});
