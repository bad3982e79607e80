import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';

/** The groups of changes, in the order in which a reader wants to know of them, with their titles. */
export const changeTitles = {
  'newly-broken': 'Newly broken',
  'newly-crashed': 'Newly crashed, which is a fault of Keyturn',
  'newly-inconclusive': 'Newly inconclusive',
  vanished: 'Vanished: judged before, and no longer',
  'broken-otherwise': 'Broken before, and in another way now',
  mended: 'Mended',
  'newly-judged': 'Newly judged, and holding',
} as const;

export type ChangeKind = keyof typeof changeTitles;

/** One rule on one resource of which two runs do not say the same. */
export interface Change {
  readonly kind: ChangeKind;
  readonly rule: string;
  readonly resource: string;
  readonly level: RecordedVerdict['level'];
  readonly title: string;
  readonly before?: RecordedVerdict;
  readonly after?: RecordedVerdict;
  /** Whether it makes the comparison red: as in a run, a broken SHOULD does so only where the later run is strict. */
  readonly isWorse: boolean;
}

/** What changed between two verdicts of one rule on one resource; undefined where nothing did, or nothing is known of it. */
export function changeOf(
  before: RecordedVerdict | undefined,
  after: RecordedVerdict | undefined,
  { selection }: RunRecord,
): Change | undefined {
  const about = after ?? before;
  const kind = kindOf(before, after);
  if (about === undefined || kind === undefined) return undefined;
  const { rule, resource, level, title } = about;
  const isWorse = kind === 'newly-crashed' || (WORSE.includes(kind) && (level === 'MUST' || selection.strict));
  return { kind, rule, resource, level, title, ...(before && { before }), ...(after && { after }), isWorse };
}

const WORSE: readonly ChangeKind[] = ['newly-broken', 'newly-inconclusive', 'vanished'];

function kindOf(before: RecordedVerdict | undefined, after: RecordedVerdict | undefined): ChangeKind | undefined {
  // What was never judged is as unknown as it was. What was broken is not mended by not being seen.
  if (after?.kind === 'inconclusive') return isJudged(before) ? 'newly-inconclusive' : undefined;
  if (after === undefined || after.kind === 'not-applicable') return isJudged(before) ? 'vanished' : undefined;
  if (before?.kind === after.kind) return before.branch === after.branch ? undefined : 'broken-otherwise';
  if (after.kind === 'broken') return 'newly-broken';
  if (after.kind === 'crashed') return 'newly-crashed';
  return before?.kind === 'broken' ? 'mended' : 'newly-judged';
}

function isJudged(verdict: RecordedVerdict | undefined): boolean {
  return verdict?.kind === 'holds' || verdict?.kind === 'broken';
}
