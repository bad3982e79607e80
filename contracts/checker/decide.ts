import type { RecordedVerdict, RunRecord } from './record-types.ts';

/** What the verdicts of one rule make of its test. */
export interface Decision {
  readonly failing: readonly RecordedVerdict[];
  readonly warnings: readonly string[];
  /** Why the test is skipped where nothing fails; undefined where it passes. */
  readonly skipped?: string;
}

/**
 * The worst verdict decides. A broken SHOULD is a warning, and red where the run is strict. On the embedded reference
 * server everything can be judged, so an inconclusive verdict there is a fault of the suite and red.
 */
export function decide(verdicts: readonly RecordedVerdict[], { selection, target }: RunRecord): Decision {
  const broken = verdicts.filter((it) => it.kind === 'broken');
  const tolerated = broken.filter((it) => it.level === 'SHOULD' && !selection.strict);
  const inconclusive = verdicts.filter((it) => it.kind === 'inconclusive');
  const worst = [...verdicts.filter((it) => it.kind === 'crashed'), ...broken.filter((it) => !tolerated.includes(it))];
  const failing = worst.length === 0 && target.kind === 'reference' ? inconclusive : worst;
  const warnings = tolerated.map(
    (it) => `${it.resource}: expected ${it.expected ?? ''}; observed ${it.observed ?? ''}`,
  );
  const skipped = whySkipped(verdicts, inconclusive);
  return { failing, warnings, ...(skipped !== undefined && { skipped }) };
}

function whySkipped(
  verdicts: readonly RecordedVerdict[],
  inconclusive: readonly RecordedVerdict[],
): string | undefined {
  if (inconclusive.length > 0) return inconclusive.map((it) => `${it.resource}: ${it.reason ?? ''}`).join('; ');
  const isJudged = verdicts.some((it) => it.kind === 'holds' || it.kind === 'broken');
  if (isJudged) return undefined;
  const reasons = new Set(verdicts.map((it) => it.reason ?? ''));
  return verdicts.length === 0 ? 'it has no resource in this run' : `not applicable: ${[...reasons].join('; ')}`;
}
