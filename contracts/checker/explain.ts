import type { RecordedExchange, RecordedSource, RecordedVerdict, RunRecord } from './record-types.ts';

/** A broken verdict for a reader at a terminal: what was expected, what was seen, why, and how to see it again. */
export function explain(verdict: RecordedVerdict, record: RunRecord): string {
  const cited = record.exchanges.filter((it) => verdict.evidence.includes(it.number));
  // A control may have been sent after the exchange that tells, which is the last that the rule named.
  const telling = cited.find((it) => it.number === verdict.evidence.at(-1));
  return [
    `${verdict.level} ${verdict.rule} (${verdict.resource}): ${verdict.title}`,
    `  expected  ${verdict.expected ?? ''}`,
    `  observed  ${verdict.observed ?? ''}`,
    `  because   ${verdict.sources.slice(0, 2).map(sourceLine).join('\n            ')}`,
    `  evidence  ${cited.map(evidenceLine).join('\n            ')}`,
    ...(verdict.steps ? planLines(verdict) : telling ? [`  repeat    ${telling.curl}`] : []),
  ].join('\n');
}

function planLines({ rule, steps = [], seed = '', replay = '', script }: RecordedVerdict): readonly string[] {
  return [
    `  plan      ${steps.map((it, index) => `${index + 1}. ${it}`).join('\n            ')}`,
    `  found     with SEED=${seed}; again with REPLAY='${replay}'`,
    ...(script === undefined ? [] : [`  repeat    ${scriptName(rule)}, which is beside the run record`]),
  ];
}

/** The file name of the script that repeats a generated plan. */
export function scriptName(rule: string): string {
  return `repro-${rule}.sh`;
}

function sourceLine({ title, address, at }: RecordedSource): string {
  return `${title}${at === undefined ? '' : `, ${at}`} <${address}>`;
}

function evidenceLine({ number, actor, method, url, status, reason, ms }: RecordedExchange): string {
  return `#${number} ${actor}: ${method} ${url} -> ${status ?? reason ?? ''} (${Math.round(ms)} ms)`;
}
