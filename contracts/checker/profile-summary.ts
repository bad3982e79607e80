import { type Profile, profiles } from '../evidence/vocabulary.ts';
import type { RecordedVerdict, RunRecord } from './record-types.ts';

/** How a target did in one profile. */
export interface ProfileSummary {
  readonly profile: Profile;
  readonly holds: number;
  readonly broken: number;
  readonly inconclusive: number;
  readonly crashed: number;
  readonly notApplicable: number;
  /** Why the profile cannot be said to be tested; undefined where it is, where it may stay untested, or does not apply. */
  readonly unjudged?: string;
}

/** One summary per profile that a verdict of the record belongs to. */
export function profileSummaries(record: RunRecord): readonly ProfileSummary[] {
  return profiles
    .map((profile) =>
      summaryOf(
        profile,
        record.verdicts.filter((it) => it.profile === profile),
        record,
      ),
    )
    .filter((it) => it !== undefined);
}

function summaryOf(
  profile: Profile,
  verdicts: readonly RecordedVerdict[],
  { selection }: RunRecord,
): ProfileSummary | undefined {
  if (verdicts.length === 0) return undefined;
  const count = (kind: RecordedVerdict['kind']) => verdicts.filter((it) => it.kind === kind).length;
  const unjudged = selection.allowUnjudged.includes(profile) ? undefined : whyUnjudged(profile, verdicts);
  return {
    profile,
    holds: count('holds'),
    broken: count('broken'),
    inconclusive: count('inconclusive'),
    crashed: count('crashed'),
    notApplicable: count('not-applicable'),
    ...(unjudged !== undefined && { unjudged }),
  };
}

// Where a filter left only SHOULD rules, one of them must have been judged.
function whyUnjudged(profile: Profile, verdicts: readonly RecordedVerdict[]): string | undefined {
  const applicable = verdicts.filter((it) => it.kind !== 'not-applicable');
  const level = applicable.some((it) => it.level === 'MUST') ? 'MUST' : 'SHOULD';
  const isJudged = applicable.some((it) => it.level === level && (it.kind === 'holds' || it.kind === 'broken'));
  if (applicable.length === 0 || isJudged) return undefined;
  return `no ${level} rule of the profile ${profile} could be judged: see the reasons, or set ALLOW_UNJUDGED=${profile}`;
}
