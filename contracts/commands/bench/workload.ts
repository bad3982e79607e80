import { catalogue } from '../../../specs/catalogue.ts';
import type { Verdict } from '../../checker/verdict.ts';
import { tokenGiven } from '../../client/token-given.ts';
import { rules } from '../../rules/index.ts';
import { run } from '../../run/run.ts';
import type { Stage } from './stage.ts';

/** Requests that are sent and judged, batch after batch. */
export interface Workload {
  readonly title: string;
  /** Sends and judges one batch. */
  next(stage: Stage): Promise<Batch>;
}

export interface Batch {
  /** All that is kept of the batch until it is let go. */
  readonly held: unknown;
  /** What should not have happened on a server that keeps the contract. */
  readonly problems: readonly string[];
}

/** Whole runs, from sign-in to verdicts: all fixed scenarios and all rules. */
export function wholeRuns(): Workload {
  let rotatedTokens: readonly string[] = [];
  return {
    title: 'Whole runs of the fixed scenarios',
    async next({ target, transport, clock, upstream }) {
      const parts = { target, transport, clock, upstream, rules, resources: catalogue, rotatedTokens };
      const result = await run({
        ...parts,
        onExchange(exchange) {
          const token = tokenGiven(exchange);
          // The newest one is in use.
          if (token !== undefined) rotatedTokens = [token];
        },
      });
      return { held: result, problems: [...result.verdicts.flatMap(problemsOf), ...result.losses] };
    },
  };
}

function problemsOf(verdict: Verdict): readonly string[] {
  const { rule, resource, kind } = verdict;
  return kind === 'holds' || kind === 'not-applicable' ? [] : [`${rule.id} on ${resource.id} is ${kind}`];
}
