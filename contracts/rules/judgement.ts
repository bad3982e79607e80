import type { Exchange } from '../evidence/exchange.ts';

/** What a rule says of one history. */
export type Judgement =
  | { readonly kind: 'holds'; readonly evidence: readonly Exchange[] }
  | Broken
  | { readonly kind: 'inconclusive'; readonly reason: string };

/** What should have been seen, and what was: two plain clauses, neither of which may quote a secret. */
export interface Finding {
  readonly expected: string;
  readonly observed: string;
}

export interface Broken extends Finding {
  readonly kind: 'broken';
  readonly branch: string;
  readonly evidence: readonly Exchange[];
}

/**
 * The contract was kept in these exchanges; without any, nothing was seen and nothing is concluded. A list that can be longer
 * than a history is given as it is: it may have more exchanges than a function can have arguments.
 */
export function holds(...evidence: readonly (Exchange | readonly Exchange[])[]): Judgement {
  const seen = [...new Set(evidence.flat())];
  return seen.length === 0
    ? inconclusive('nothing was observed that it could be judged by')
    : { kind: 'holds', evidence: seen };
}

type Evidence = readonly [Exchange, ...Exchange[]] | readonly [...(Exchange | undefined)[], Exchange];

/** The contract was broken, in one of the rule's branches. The exchange that tells is the last of the evidence. */
export function broken(branch: string, { expected, observed }: Finding, ...evidence: Evidence): Broken {
  const seen = [...new Set(evidence)].filter((it) => it !== undefined);
  return { kind: 'broken', branch, expected, observed, evidence: seen };
}

/** Nothing can be said, for this reason. */
export function inconclusive(reason: string): Judgement {
  return { kind: 'inconclusive', reason };
}

/** The first of these that is broken, in their order. */
export function firstBroken<T>(items: readonly T[], judgeOne: (item: T) => Broken | undefined): Broken | undefined {
  for (const item of items) {
    const found = judgeOne(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Judges exchanges one by one; where none is broken, all of them are the evidence, after the controls that it rests on. */
export function judgeEach<E extends Exchange>(
  exchanges: readonly E[],
  judgeOne: (exchange: E) => Broken | undefined,
  ...controls: readonly Exchange[]
): Judgement {
  const found = firstBroken(exchanges, judgeOne);
  if (found !== undefined) return found;
  return exchanges.length === 0 ? holds() : holds(controls, exchanges);
}
