import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { profiles } from '../../contracts/evidence/vocabulary.ts';
import { catalogue } from '../../specs/catalogue.ts';
import type { NamedRecord } from '../named-record.ts';
import { mergedOrder } from './merged-order.ts';
import { mergedVerdicts } from './merged-verdicts.ts';
import { refuseStrangers } from './refuse-strangers.ts';
import { renumbered } from './renumbered.ts';

/**
 * The records of the parts of one run, split by `RESOURCES` or `PROFILES`, as one: the verdicts of the unsplit run, with all
 * that was sent for them. Throws one sentence that names the records where they are not parts of one run.
 */
export function mergeRecords(parts: readonly NamedRecord[]): RunRecord {
  const [first, second] = parts;
  if (first === undefined || second === undefined)
    throw new Error('To merge needs two run records or more: name them.');
  refuseStrangers(parts);
  const records = renumbered(parts.map((it) => it.record));
  const named = parts.map(({ name }, index) => ({ name, verdicts: records[index]?.verdicts ?? [] }));
  const rules = mergedOrder(named.map((it) => [...new Set(it.verdicts.map(({ rule }) => rule))]));
  const verdicts = inOrder(mergedVerdicts(named), rules);
  const cited = new Set(verdicts.flatMap((it) => it.evidence));
  return {
    ...first.record,
    runId: parts.map((it) => it.record.runId).join('+'),
    selection: selectionOf(records, verdicts),
    ...sumsOf(records),
    verdicts,
    exchanges: records.flatMap((it) => it.exchanges).filter((it) => cited.has(it.number)),
    waits: records.flatMap((it) => it.waits),
    totals: totalsOf(verdicts),
  };
}

// As a run has them: by rule, and of each rule by resource. What this catalogue does not know comes last.
function inOrder(verdicts: readonly RecordedVerdict[], rules: readonly string[]): readonly RecordedVerdict[] {
  const place = new Map(rules.map((rule, index) => [rule, index]));
  const resources: readonly string[] = catalogue.map((it) => it.id);
  const resourcePlace = (id: string) => (resources.includes(id) ? resources.indexOf(id) : resources.length);
  return verdicts.toSorted(
    (a, b) =>
      profiles.indexOf(a.profile) - profiles.indexOf(b.profile) ||
      (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0) ||
      resourcePlace(a.resource) - resourcePlace(b.resource),
  );
}

function selectionOf(records: readonly RunRecord[], verdicts: readonly RecordedVerdict[]): RunRecord['selection'] {
  const [first, ...others] = records.map((it) => it.selection);
  if (first === undefined) throw new Error('There is nothing to merge.');
  const all = [first, ...others];
  const judged = new Set(verdicts.map((it) => `${it.rule} ${it.resource}`));
  const missed = all.flatMap((it) => it.leftOut ?? []).filter((it) => !judged.has(`${it.rule} ${it.resource}`));
  const knowsLeftOut = all.some((it) => it.leftOut !== undefined);
  return {
    ...first,
    profiles: profiles.filter((profile) => all.some((it) => it.profiles.includes(profile))),
    resources: [...new Set(all.flatMap((it) => it.resources))],
    ...(knowsLeftOut && { leftOut: [...new Map(missed.map((it) => [`${it.rule} ${it.resource}`, it])).values()] }),
  };
}

// How long the parts took together; they may have run side by side.
function sumsOf(
  records: readonly RunRecord[],
): Pick<RunRecord, 'startedAt' | 'durationMs' | 'requests' | 'generatedRequests'> {
  const sum = (of: (record: RunRecord) => number) => records.reduce((so, it) => so + of(it), 0);
  const earliest = Math.min(...records.map((it) => Date.parse(it.startedAt)));
  return {
    startedAt: new Date(earliest).toISOString(),
    durationMs: sum((it) => it.durationMs),
    requests: sum((it) => it.requests),
    generatedRequests: sum((it) => it.generatedRequests),
  };
}

function totalsOf(verdicts: readonly RecordedVerdict[]): RunRecord['totals'] {
  const count = (kind: RecordedVerdict['kind']) => verdicts.filter((it) => it.kind === kind).length;
  return {
    holds: count('holds'),
    broken: count('broken'),
    inconclusive: count('inconclusive'),
    crashed: count('crashed'),
    notApplicable: count('not-applicable'),
  };
}
