import { explain } from '../../contracts/checker/explain.ts';
import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import type { NamedRecord } from '../named-record.ts';
import { plainText } from '../plain-text.ts';
import { type Change, type ChangeKind, changeTitles } from './change.ts';
import type { Comparison } from './comparison.ts';

/** A comparison for a reader at a terminal: what got worse first, with the evidence of what is newly broken. */
export function comparisonText(comparison: Comparison, before: NamedRecord, after: NamedRecord): string {
  const { differences, changes } = comparison;
  const sections = changeGroups(changes).map(({ kind, own }) =>
    [`${changeTitles[kind]} (${own.length})`, bodyOf(kind, own, after.record)].join('\n\n'),
  );
  return [
    [`Before  ${introduced(before)}`, `After   ${introduced(after)}`].join('\n'),
    ...(differences.length > 0
      ? [['The two runs differ in more than their verdicts:', ...differences].join('\n  ')]
      : []),
    ...sections,
    comparisonClosing(comparison),
  ]
    .map((it) => plainText(it, Number.POSITIVE_INFINITY))
    .join('\n\n');
}

/** The changes of each kind that there are, in the order of the kinds. */
export function changeGroups(
  changes: readonly Change[],
): readonly { readonly kind: ChangeKind; readonly own: readonly Change[] }[] {
  const byKind = Map.groupBy(changes, (it) => it.kind);
  return Object.keys(changeTitles).flatMap((name) => {
    const found = [...byKind].find(([kind]) => kind === name);
    return found === undefined ? [] : [{ kind: found[0], own: found[1].toSorted(worstFirst) }];
  });
}

function worstFirst(a: Change, b: Change): number {
  return Number(b.isWorse) - Number(a.isWorse) || a.level.localeCompare(b.level);
}

/** What a comparison comes to, in one line. */
export function comparisonClosing({ changes, unchanged }: Comparison): string {
  const worse = changes.filter((it) => it.isWorse).length;
  const verdict = worse === 0 ? 'Nothing got worse' : `${worse} got worse`;
  const counts = changeGroups(changes).map(({ kind, own }) => `${own.length} ${kind.replace('-', ' ')}`);
  return `${verdict}: ${[...counts, `${unchanged} unchanged`].join(', ')}`;
}

/** A verdict in a few words. */
export function inShort(verdict: RecordedVerdict | undefined): string {
  if (verdict === undefined) return 'not in the record';
  const { kind, reason, expected, observed } = verdict;
  if (kind === 'broken') return `broken: expected ${expected ?? ''}; observed ${observed ?? ''}`;
  return reason === undefined ? kind : `${kind}: ${reason}`;
}

function introduced({ name, record }: NamedRecord): string {
  const { suite, target, startedAt, totals } = record;
  const when = startedAt.slice(0, 16).replace('T', ' ');
  return `${name}: ${suite.name} ${suite.version}, the ${target.kind}, ${when} UTC, ${totals.holds} hold, ${totals.broken} broken`;
}

const MOST_SHOWN = 100;

function bodyOf(kind: ChangeKind, own: readonly Change[], after: RunRecord): string {
  const more = own.length > MOST_SHOWN ? [`and ${own.length - MOST_SHOWN} more`] : [];
  const shown = own.slice(0, MOST_SHOWN);
  if (kind === 'newly-broken') return [...shown.map((it) => explained(it, after)), ...more].join('\n\n');
  const isGood = kind === 'mended' || kind === 'newly-judged';
  return [...shown.map(isGood ? nameOf : lineOf), ...more].join('\n');
}

function nameOf({ level, rule, resource }: Change): string {
  return `${level} ${rule} (${resource})`;
}

function explained({ before, after, isWorse }: Change, record: RunRecord): string {
  if (after === undefined) return '';
  const tolerated = isWorse ? '' : '\n  weight    a warning, as the run is not strict';
  return `${explain(after, record)}\n  before    ${inShort(before)}${tolerated}`;
}

function lineOf(change: Change): string {
  const { before, after } = change;
  return `${nameOf(change)}\n  before    ${inShort(before)}\n  after     ${inShort(after)}`;
}
