import type { RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';

/** The support matrix of client libraries in Markdown: a row per library, from the records of their runs. */
export function sdkSupport(records: readonly RunRecord[]): string {
  const rules = [...new Set(records.flatMap((it) => it.verdicts.map(({ rule }) => rule)))];
  const rows = records.map((it) => row([library(it), operations(it), ...rules.map((rule) => cell(it, rule))]));
  const heads = ['client library', 'operations', ...rules];
  return `${[row(heads), row(heads.map(() => '---')), ...rows].join('\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((it) => it.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

function library({ sdk }: RunRecord): string {
  return sdk === undefined ? '' : `${sdk.name} ${sdk.version}`;
}

function operations({ sdk }: RunRecord): string {
  return sdk === undefined ? '' : `${sdk.coverage.offered} of ${sdk.coverage.of}`;
}

/** What is broken, by the names of the branches; or the worst of what else there is. */
function cell({ verdicts }: RunRecord, rule: string): string {
  const own = verdicts.filter((it) => it.rule === rule);
  const branches = new Set(own.flatMap((it) => (it.kind === 'broken' ? [it.branch ?? ''] : [])));
  if (branches.size > 0) return `broken: ${[...branches].join(', ')}`;
  const worst: readonly RecordedVerdict['kind'][] = ['crashed', 'inconclusive', 'holds'];
  return worst.find((kind) => own.some((it) => it.kind === kind)) ?? '';
}
