import type { Exchange } from '../evidence/exchange.ts';
import type { Verdict } from './verdict.ts';

// A reader needs one example of each kind; all that held would make the record as long as the run.
const MOST_EXAMPLES = 8;

/** The exchanges that a verdict is recorded with: all that broke it, or one example per step and outcome that held. */
export function citedEvidence(verdict: Verdict): readonly Exchange[] {
  if (verdict.kind === 'broken') return withTheLast(verdict.evidence);
  if (verdict.kind !== 'holds') return [];
  const examples = new Map(verdict.evidence.toReversed().map((it) => [exampleKey(it), it]));
  return [...examples.values()].toSorted((a, b) => a.number - b.number).slice(0, MOST_EXAMPLES);
}

// The last exchange of a broken verdict is the one that tells.
function withTheLast(evidence: readonly Exchange[]): readonly Exchange[] {
  if (evidence.length <= MOST_EXAMPLES) return evidence;
  return [...evidence.slice(0, MOST_EXAMPLES - 1), ...evidence.slice(-1)];
}

function exampleKey({ step, actor, outcome }: Exchange): string {
  return [step, actor, outcome.kind === 'answered' ? Math.floor(outcome.status / 100) : outcome.kind].join(' ');
}
