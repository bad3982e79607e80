import type { RecordedVerdict } from '../../contracts/checker/record-types.ts';

interface Part {
  readonly name: string;
  readonly verdicts: readonly RecordedVerdict[];
}

/** Each verdict of the parts once. Throws one sentence where two parts disagree on one. */
export function mergedVerdicts(parts: readonly Part[]): readonly RecordedVerdict[] {
  const merged = new Map<string, { readonly from: string; readonly verdict: RecordedVerdict }>();
  for (const [key, verdict, from] of parts.flatMap(keyed)) {
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { from, verdict });
    else refuseDisagreement({ ...known, other: verdict, otherFrom: from });
  }
  return [...merged.values()].map((it) => it.verdict);
}

// A part may say more than one thing of a rule and a resource: they are told apart by their order.
function keyed({ name, verdicts }: Part): readonly (readonly [key: string, verdict: RecordedVerdict, from: string])[] {
  const bySubject = Map.groupBy(verdicts, ({ rule, resource, origin }) => [rule, resource, origin].join(' '));
  return [...bySubject].flatMap(([key, own]) => own.map((it, index) => [`${key} ${index}`, it, name] as const));
}

interface Disagreement {
  readonly from: string;
  readonly verdict: RecordedVerdict;
  readonly otherFrom: string;
  readonly other: RecordedVerdict;
}

function refuseDisagreement({ from, verdict, otherFrom, other }: Disagreement): void {
  if (verdict.kind === other.kind && verdict.branch === other.branch) return;
  throw new Error(
    `${verdict.rule} (${verdict.resource}) ${saidOf(verdict)} in ${from} and ${saidOf(other)} in ${otherFrom}: ` +
      'merge records that agree, or leave one of them out.',
  );
}

function saidOf({ kind, branch }: RecordedVerdict): string {
  if (kind === 'holds') return 'holds';
  return `is ${kind.replace('-', ' ')}${branch === undefined ? '' : ` (${branch})`}`;
}
