import { explain } from '../contracts/checker/explain.ts';
import type {
  RecordedCoverage,
  RecordedOddAnswer,
  RecordedSdk,
  RecordedVerdict,
  RunRecord,
} from '../contracts/checker/record-types.ts';
import { columns } from './columns.ts';

/** What was found about a client library, for a reader at a terminal. Empty where the record is of a target. */
export function sdkText(record: RunRecord): string {
  const { sdk, suite, requests, durationMs, verdicts } = record;
  if (sdk === undefined) return '';
  const broken = verdicts.filter((it) => it.kind === 'broken' || it.kind === 'crashed');
  return [
    `Keyturn ${suite.version} judged the client library ${sdk.name} ${sdk.version}`,
    `${requests} requests, ${(durationMs / 1000).toFixed(1)} s; ${coverageText(sdk.coverage)}`,
    '',
    columns(grid(verdicts)),
    '',
    `Odd answers (${sdk.oddAnswers.length})`,
    '',
    columns(oddRows(sdk)),
    ...firstOfEachRule(broken).flatMap((it) => ['', it.kind === 'broken' ? brokenText(it, record) : crashText(it)]),
    '',
    closing(verdicts),
  ].join('\n');
}

/** How much of the documents a library offers. */
function coverageText({ offered, of, missing, missingFields, beyond }: RecordedCoverage): string {
  return [
    `${offered} of ${of} operations, missing: ${listText(missing)}`,
    `fields missing: ${listText(missingFields)}`,
    `beyond the documents: ${listText(beyond)}`,
  ].join('; ');
}

function listText(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

function grid(verdicts: readonly RecordedVerdict[]): readonly (readonly string[])[] {
  const resources = [...new Set(verdicts.map((it) => it.resource))];
  const rules = [...new Set(verdicts.map((it) => it.rule))];
  const cell = (rule: string, resource: string) => {
    const found = verdicts.find((it) => it.rule === rule && it.resource === resource);
    return found?.branch ?? found?.kind ?? '';
  };
  return [['rule', ...resources], ...rules.map((rule) => [rule, ...resources.map((it) => cell(rule, it))])];
}

// Most odd answers come to the same on all resources, and are then one row.
function oddRows({ oddAnswers }: RecordedSdk): readonly (readonly string[])[] {
  const groups = Map.groupBy(oddAnswers, (it) => `${it.id} ${said(it)}`);
  return [...groups.values()].map((group) => {
    const [first] = group;
    const resources = group.map((it) => it.resource).join(', ');
    return first === undefined ? [] : [first.id, said(first), resources, first.observed ?? first.reason ?? first.title];
  });
}

function said({ kind, branch = '' }: RecordedOddAnswer): string {
  return `${kind} ${branch}`.trim();
}

function firstOfEachRule(verdicts: readonly RecordedVerdict[]): readonly RecordedVerdict[] {
  return verdicts.filter((it, index) => verdicts.findIndex(({ rule }) => rule === it.rule) === index);
}

function brokenText(verdict: RecordedVerdict, record: RunRecord): string {
  const telling = record.exchanges.find((it) => it.number === verdict.evidence.at(-1));
  const call = telling?.call;
  return `${explain(verdict, record)}${call === undefined ? '' : `\n  decoded   ${call.slice(0, 300)}`}`;
}

function crashText({ rule, resource, reason = '' }: RecordedVerdict): string {
  return `${rule} (${resource}) crashed, which is a fault of Keyturn: ${reason}`;
}

function closing(verdicts: readonly RecordedVerdict[]): string {
  const broken = verdicts.filter((it) => it.kind === 'broken').length;
  const unjudged = verdicts.filter((it) => it.kind !== 'broken' && it.kind !== 'holds').length;
  return `${verdicts.length} verdicts, ${broken} broken, ${unjudged} not judged`;
}
