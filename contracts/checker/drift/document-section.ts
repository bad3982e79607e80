import type { OpenApiId } from '../../../specs/catalogue.ts';
import { type Acceptable, acceptedReason, mendedPlaces } from '../../../specs/drift/accepted.ts';
import type { Change, ChangeClass } from '../../../specs/drift/change.ts';
import { compareDocuments } from '../../../specs/drift/compare-documents.ts';
import type { Contradiction } from '../../../specs/drift/contradiction.ts';
import { contradictionsIn } from '../../../specs/drift/contradictions.ts';
import type { JsonObject } from '../../../specs/drift/json-object.ts';
import { publicDocument } from '../../../specs/sources.ts';
import type { Rule } from '../../rules/rule.ts';
import type { DriftFinding, DriftSection, Weight } from './drift-report.ts';
import { rulesAt } from './rules-at.ts';

export interface DocumentPair extends Pick<DriftSection, 'id' | 'title' | 'facts'> {
  /** Which of our documents this is about: what the rules rest on. */
  readonly about: OpenApiId;
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** Whether the earlier one is ours, of which some differences are known and accepted. */
  readonly isOurs: boolean;
  /** Whether the later one is what Twilio publishes now: what was mended in it can leave the list. */
  readonly isCurrent: boolean;
}

export interface DocumentOptions {
  readonly rules: readonly Rule[];
  /** Whether words, examples and extensions are listed. */
  readonly annotations: boolean;
  /** Whether what is merely new weighs as much as what breaks. */
  readonly strict: boolean;
}

/**
 * What changed from one document to another, and where the later one contradicts itself.
 * @throws {UnreadableDocument} where a reference on the way cannot be followed.
 */
export function documentSection(pair: DocumentPair, options: DocumentOptions): DriftSection {
  const { id, title, facts, about, before, after, isOurs, isCurrent } = pair;
  const { changes, outside } = compareDocuments(before, after);
  const known = new Set(isOurs ? [] : contradictionsIn(before).map(identity));
  const contradictions = contradictionsIn(after).filter((it) => !known.has(identity(it)));
  const together = Map.groupBy(contradictions, ({ kind, says }) => `${kind} ${says}`);
  const found = [
    ...changes.map((it) => changeFinding(it, rulesAt(options.rules, about, it.pointers))),
    ...outside.map((it) => changeFinding(it, [])),
    ...[...together.values()].flatMap((those) => {
      const pointers = those.flatMap((it) => it.pointers);
      return contradictionFinding(those, rulesAt(options.rules, about, pointers));
    }),
  ];
  const mended = isOurs && isCurrent ? mendedPlaces(about, found).map(mendedFinding) : [];
  const weighed = [...found, ...mended].map((it) => weighedBy(options, isOurs ? accepted(about, it) : it));
  return { id, title, file: publicDocument(about).address, facts, findings: weighed };
}

const WEIGHTS: Readonly<Record<ChangeClass, Weight>> = {
  'breaks-requests': 'worse',
  'breaks-answers': 'worse',
  adds: 'notice',
  loosens: 'notice',
  promises: 'notice',
  announces: 'notice',
  annotation: 'silent',
};

function changeFinding(change: Change, rules: readonly string[]): DriftFinding {
  const { kind, class: named, says, operations, places } = change;
  return { class: named, kind, weight: WEIGHTS[named], where: operations, at: places, says, rules };
}

// A document that contradicts itself breaks no client by that, but whoever reads it may.
function contradictionFinding(those: readonly Contradiction[], rules: readonly string[]): readonly DriftFinding[] {
  const where = [...new Set(those.flatMap((it) => it.where))];
  const at = those.map((it) => it.at);
  return those
    .slice(0, 1)
    .map(({ kind, says }) => ({ class: 'contradicts', kind, weight: 'notice', where, at, says, rules }));
}

function mendedFinding({ kind, at }: Acceptable): DriftFinding {
  const says = `what was accepted as ${kind} is no longer there: shorten the list of accepted differences`;
  return { class: 'mends', kind: 'accepted-is-gone', weight: 'notice', where: [], at, says, rules: [] };
}

function identity({ kind, at }: Contradiction): string {
  return `${kind} ${at}`;
}

function accepted(about: OpenApiId, finding: DriftFinding): DriftFinding {
  if (finding.weight === 'silent') return finding;
  const reason = acceptedReason(about, finding);
  return reason === undefined ? finding : { ...finding, weight: 'accepted', reason };
}

function weighedBy({ annotations, strict }: DocumentOptions, finding: DriftFinding): DriftFinding {
  if (finding.weight === 'silent' && annotations) return { ...finding, weight: 'notice' };
  return finding.weight === 'notice' && strict ? { ...finding, weight: 'worse' } : finding;
}
