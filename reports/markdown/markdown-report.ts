import { explain } from '../../contracts/checker/explain.ts';
import { overallGrade, profileGrades } from '../../contracts/checker/grade.ts';
import { profileSummaries } from '../../contracts/checker/profile-summary.ts';
import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { targetInWords } from '../../contracts/checker/target-in-words.ts';
import { codeBlock, inMarkdown, linkTo, markdownTable } from './escape.ts';
import { within } from './within.ts';

// What a summary of a GitHub step may be long, with room for what others write into it.
const MOST_BYTES = 1_000_000;
const MOST_ROWS = 200;

type Verdicts = readonly RecordedVerdict[];

/** A run for the summary page of a CI job: what broke first, then what was not judged, then the evidence. */
export function markdownReport(record: RunRecord): string {
  const broken = record.verdicts.filter((it) => it.kind === 'broken');
  const must = broken.filter((it) => it.level === 'MUST');
  const should = broken.filter((it) => it.level === 'SHOULD');
  return within(MOST_BYTES, partsOf(record, must, should), 'More is left out here: the run record has it all.');
}

function* partsOf(record: RunRecord, must: Verdicts, should: Verdicts): Generator<string> {
  yield headline(record);
  yield* rulesTable('Broken', must);
  yield* rulesTable(record.selection.strict ? 'Broken, as the run is strict' : 'Warnings', should);
  yield grades(record);
  yield* reasonsTable('Crashed, which is a fault of Keyturn', record, 'crashed');
  yield* reasonsTable('Inconclusive', record, 'inconclusive');
  yield* reasonsTable('Not applicable', record, 'not-applicable');
  yield* evidence(record, [...must, ...should]);
}

function headline(record: RunRecord): string {
  const { suite, target, startedAt, durationMs, requests, generatedRequests, seed } = record;
  const { grade, because } = overallGrade(record);
  const addresses = [...new Set(Object.values(target.addresses))].map((it) => inMarkdown(it)).join(', ');
  return [
    `# ${MARKS[grade]} ${inMarkdown(suite.name)}: ${grade}`,
    `The ${targetInWords(target)} at ${addresses}: ${because}.`,
    `${startedAt.slice(0, 16).replace('T', ' ')} UTC, ${(durationMs / 1000).toFixed(1)} s, ${requests} requests by scenarios, ` +
      `${generatedRequests} generated (seed ${inMarkdown(seed)}), ${inMarkdown(`${suite.name} ${suite.version}`)}.`,
  ].join('\n\n');
}

const MARKS = { conformant: '🟢', partial: '🟡', 'non-conformant': '🔴', 'not-applicable': '⚪' } as const;

// One row per rule: a reader mends a rule, and sees on which resources it is broken.
function rulesTable(title: string, verdicts: Verdicts): readonly string[] {
  const byRule = [...Map.groupBy(verdicts, (it) => it.rule).values()];
  const rows = byRule.slice(0, MOST_ROWS).flatMap((own) => own.slice(0, 1).map((first) => rowOf(first, own)));
  const table = markdownTable(['rule', 'on', 'expected', 'observed', 'because'], rows);
  return byRule.length === 0 ? [] : [`## ${title} (${verdicts.length})`, table, ...unlisted(byRule.length)];
}

function rowOf(first: RecordedVerdict, own: Verdicts): readonly string[] {
  const { rule, title, expected = '', observed = '', sources } = first;
  const because = sources.toSorted((a, b) => Number(isOnTheWeb(b)) - Number(isOnTheWeb(a))).slice(0, 1);
  return [
    `**${inMarkdown(rule)}**<br>${inMarkdown(title)}`,
    [...new Set(own.map((it) => inMarkdown(it.resource)))].join('<br>'),
    inMarkdown(expected),
    inMarkdown(observed),
    because.map((it) => linkTo(it.title, it.address)).join(''),
  ];
}

function isOnTheWeb({ address }: { readonly address: string }): boolean {
  return /^https?:/.test(address);
}

function unlisted(count: number): readonly string[] {
  return count > MOST_ROWS ? [`${count - MOST_ROWS} more are left out of this table.`] : [];
}

function grades(record: RunRecord): string {
  const byProfile = new Map(profileSummaries(record).map((it) => [it.profile, it]));
  const rows = profileGrades(record).map(({ profile, grade, because }) => {
    const { holds = 0, broken = 0, inconclusive = 0, crashed = 0, notApplicable = 0 } = byProfile.get(profile) ?? {};
    return [
      profile,
      `${MARKS[grade]} ${grade}`,
      ...[holds, broken, inconclusive, crashed, notApplicable].map(String),
      because,
    ];
  });
  const columns = ['profile', 'grade', 'holds', 'broken', 'inconclusive', 'crashed', 'not applicable', 'why'];
  return `## Grades\n\n${markdownTable(columns, rows)}`;
}

function reasonsTable(title: string, { verdicts }: RunRecord, kind: RecordedVerdict['kind']): readonly string[] {
  const own = verdicts.filter((it) => it.kind === kind);
  if (own.length === 0) return [];
  const byReason = [...Map.groupBy(own, (it) => it.reason ?? '')];
  const rows = byReason
    .slice(0, MOST_ROWS)
    .map(([reason, those]) => [
      inMarkdown(reason),
      String(those.length),
      inMarkdown([...new Set(those.map((it) => `${it.rule} (${it.resource})`))].join(', ')),
    ]);
  const table = markdownTable(['reason', 'verdicts', 'of'], rows);
  const shown = [
    `<details><summary>${title} (${own.length})</summary>`,
    table,
    ...unlisted(byReason.length),
    '</details>',
  ];
  return [shown.join('\n\n')];
}

// One after the other, as there may be thousands, of which the first fill the page.
function* evidence(record: RunRecord, broken: Verdicts): Generator<string> {
  if (broken.length > 0) yield '## Evidence';
  for (const verdict of broken) {
    const title = inMarkdown(`${verdict.level} ${verdict.rule} (${verdict.resource})`);
    const parts = [`<details><summary>${title}</summary>`, codeBlock(explain(verdict, record)), '</details>'];
    yield parts.join('\n\n');
  }
}
