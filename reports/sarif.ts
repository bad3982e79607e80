import { overallGrade, profileGrades } from '../contracts/checker/grade.ts';
import type { RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';
import { plainText } from './plain-text.ts';
import { ruleFile } from './rule-file.ts';
import { sarifResult } from './sarif/result.ts';
import { sarifRules } from './sarif/rules.ts';

/**
 * A run as SARIF 2.1.0, a result per broken verdict. What crashed or could not be judged is a notification of the run, as a
 * reader of results would take it for a finding.
 */
export function sarif(record: RunRecord): string {
  const rules = sarifRules(record.verdicts);
  const ruleIndex = new Map(rules.map((it, index) => [it.id, index]));
  const broken = record.verdicts.filter((it) => it.kind === 'broken');
  const run = {
    tool: { driver: { name: record.suite.name, version: record.suite.version, rules } },
    automationDetails: { id: `${record.suite.name}/${record.target.kind}/`, ...guidOf(record) },
    invocations: [invocation(record)],
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the Keyturn project.' } } },
    columnKind: 'utf16CodeUnits',
    results: broken.map((it) => ({ ...sarifResult(it, record), ruleIndex: ruleIndex.get(it.rule) ?? -1 })),
    properties: propertiesOf(record),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function invocation(record: RunRecord) {
  const { startedAt, durationMs, totals, verdicts } = record;
  const unjudged = verdicts.filter((it) => it.kind === 'crashed' || it.kind === 'inconclusive');
  return {
    executionSuccessful: totals.crashed === 0 && totals.holds + totals.broken > 0,
    startTimeUtc: new Date(startedAt).toISOString(),
    endTimeUtc: new Date(Date.parse(startedAt) + Math.round(durationMs)).toISOString(),
    toolExecutionNotifications: unjudged.map(notification),
  };
}

function notification(verdict: RecordedVerdict) {
  const { rule, resource, kind, reason = '' } = verdict;
  return {
    level: kind === 'crashed' ? 'error' : 'warning',
    message: { text: plainText(`${rule} (${resource}) is ${kind}: ${reason}`, LONGEST_REASON) },
    associatedRule: { id: rule },
    locations: [{ physicalLocation: { artifactLocation: { uri: ruleFile(verdict), uriBaseId: 'SRCROOT' } } }],
  };
}

const LONGEST_REASON = 2_000;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// A record that was put together from others has no GUID.
function guidOf({ runId }: RunRecord) {
  return guid.test(runId) ? { guid: runId } : {};
}

function propertiesOf(record: RunRecord) {
  const { target, totals, seed, requests, generatedRequests } = record;
  const profiles = Object.fromEntries(profileGrades(record).map(({ profile, grade }) => [profile, grade]));
  return { grade: overallGrade(record).grade, profiles, totals, target, seed, requests, generatedRequests };
}
