import type { Exchange } from '../evidence/exchange.ts';
import type { Verdict } from './verdict.ts';

// A reader needs one example of each kind; all that held would make the record as long as the run.
const MOST_EXAMPLES = 8;

/** The exchanges that a verdict is recorded with: all that broke it, or one example per step and outcome that held. */
export function citedEvidence(verdict: Verdict): readonly Exchange[] {
  if (verdict.kind === 'broken') return verdict.evidence.slice(0, MOST_EXAMPLES);
  if (verdict.kind !== 'holds') return [];
  const examples = new Map(verdict.evidence.toReversed().map((it) => [exampleKey(it), it]));
  return [...examples.values()].toSorted((a, b) => a.number - b.number).slice(0, MOST_EXAMPLES);
}

function exampleKey({ step, actor, outcome }: Exchange): string {
  return [step, actor, outcome.kind === 'answered' ? Math.floor(outcome.status / 100) : outcome.kind].join(' ');
}
