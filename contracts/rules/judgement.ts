import type { Exchange } from '../evidence/exchange.ts';

/** What a rule says of one history. */
export type Judgement =
  | { readonly kind: 'holds'; readonly evidence: readonly Exchange[] }
  | Broken
  | { readonly kind: 'inconclusive'; readonly reason: string };

export interface Broken {
  readonly kind: 'broken';
  readonly branch: string;
  readonly expected: string;
  readonly observed: string;
  readonly evidence: readonly Exchange[];
}

/** The contract was kept in these exchanges; without any, nothing was seen and nothing is concluded. */
export function holds(...evidence: readonly Exchange[]): Judgement {
  return evidence.length === 0
    ? inconclusive('nothing was observed that it could be judged by')
    : { kind: 'holds', evidence };
}

/** The contract was broken, in one of the rule's branches; the texts must not quote a secret. */
export function broken(
  branch: string,
  { expected, observed }: { readonly expected: string; readonly observed: string },
  ...evidence: readonly [Exchange, ...Exchange[]]
): Broken {
  return { kind: 'broken', branch, expected, observed, evidence };
}

/** Nothing can be said, for this reason. */
export function inconclusive(reason: string): Judgement {
  return { kind: 'inconclusive', reason };
}

/**
 * Judges exchanges one by one: the first broken one decides, otherwise all are the evidence.
 * `controls` are exchanges that a verdict rests on without being judged.
 */
export function judgeEach<E extends Exchange>(
  exchanges: readonly E[],
  judgeOne: (exchange: E) => Broken | undefined,
  ...controls: readonly Exchange[]
): Judgement {
  for (const exchange of exchanges) {
    const verdict = judgeOne(exchange);
    if (verdict !== undefined) return verdict;
  }
  return exchanges.length === 0 ? holds() : holds(...controls, ...exchanges);
}
