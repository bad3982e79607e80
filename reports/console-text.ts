import { explain } from '../contracts/checker/explain.ts';
import { type ProfileSummary, profileSummaries } from '../contracts/checker/profile-summary.ts';
import type { RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';
import { targetInWords } from '../contracts/checker/target-in-words.ts';

/** A run for a reader at a terminal: the table, each broken rule with its evidence, what was not judged, and the verdict. */
export function consoleText(record: RunRecord): string {
  const { verdicts } = record;
  const broken = verdicts.filter((it) => it.kind === 'broken');
  const byLevel = (level: string) => broken.filter((it) => it.level === level).map((it) => explain(it, record));
  return [
    headline(record),
    table(profileSummaries(record)),
    ...section('Broken', byLevel('MUST')),
    ...section(record.selection.strict ? 'Broken, as the run is strict' : 'Warnings', byLevel('SHOULD')),
    ...section('Crashed, which is a fault of Keyturn', reasons(verdicts, 'crashed')),
    ...section('Inconclusive', reasons(verdicts, 'inconclusive')),
    ...section('Not applicable', notApplicable(verdicts)),
    ...section(
      'Not judged',
      profileSummaries(record).flatMap((it) => it.unjudged ?? []),
    ),
    closing(record),
  ].join('\n\n');
}

function headline({ suite, target, requests, generatedRequests, durationMs, waits, seed }: RunRecord): string {
  const addresses = [...new Set(Object.values(target.addresses))].join(', ');
  const waited = waits.reduce((sum, it) => sum + it.seconds, 0);
  return [
    `Keyturn ${suite.version} judged the ${targetInWords(target)} at ${addresses}`,
    target.kind === 'recording'
      ? `${requests} recorded requests, sent in ${seconds(durationMs / 1000)}`
      : `${requests} requests by scenarios, ${generatedRequests} generated (seed ${seed}), ${seconds(durationMs / 1000)}, of which ${seconds(waited)} waiting`,
  ].join('\n');
}

const COLUMNS = ['holds', 'broken', 'inconclusive', 'crashed', 'not applicable'] as const;

function table(summaries: readonly ProfileSummary[]): string {
  const total = summaries.reduce(
    (sum, it) => cells(it).map((cell, index) => cell + (sum[index] ?? 0)),
    [0, 0, 0, 0, 0],
  );
  const line = (name: string, values: readonly (string | number)[]) =>
    name.padEnd(10) + values.map((it, index) => String(it).padStart((COLUMNS[index]?.length ?? 0) + 2)).join('');
  return [line('profile', COLUMNS), ...summaries.map((it) => line(it.profile, cells(it))), line('all', total)].join(
    '\n',
  );
}

function cells(it: ProfileSummary): readonly number[] {
  return [it.holds, it.broken, it.inconclusive, it.crashed, it.notApplicable];
}

function section(title: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [[`${title} (${texts.length})`, ...texts].join('\n\n')];
}

function reasons(verdicts: readonly RecordedVerdict[], kind: RecordedVerdict['kind']): readonly string[] {
  const own = verdicts.filter((it) => it.kind === kind);
  return own.length === 0 ? [] : [own.map((it) => `${it.rule} (${it.resource}): ${it.reason ?? ''}`).join('\n')];
}

// One line per reason: a mock without an address for an API has dozens of rules that do not apply.
function notApplicable(verdicts: readonly RecordedVerdict[]): readonly string[] {
  const own = verdicts.filter((it) => it.kind === 'not-applicable');
  const byReason = Map.groupBy(own, (it) => it.reason ?? '');
  return [...byReason].map(([reason, those]) => {
    const resources = [...new Set(those.map((it) => it.resource))].join(', ');
    return `${those.length} ${those.length === 1 ? 'verdict' : 'verdicts'} on ${resources}: ${reason}`;
  });
}

function closing({ totals, verdicts }: RunRecord): string {
  const must = verdicts.filter((it) => it.level === 'MUST');
  const broken = must.filter((it) => it.kind === 'broken').length;
  return `${must.length} MUST verdicts, ${broken} broken; ${totals.holds + totals.broken} of ${verdicts.length} verdicts judged`;
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}
