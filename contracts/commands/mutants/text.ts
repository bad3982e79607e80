import type { MutationResult } from '../../run/mutation.ts';

export interface MutationRun {
  readonly results: readonly MutationResult[];
  /** Rules that broke on no mutant. */
  readonly idle: readonly string[];
  readonly seconds: number;
}

/** The matrix for a reader at a terminal: each mutant with the rules that it broke, then the rates. */
export function mutationText({ results, idle, seconds }: MutationRun): string {
  const killed = results.filter((it) => it.killedBy.length > 0);
  const own = results.filter((it) => it.isKilledByOwnRule);
  return [
    ...results.map(line),
    '',
    `${results.length} mutants, ${killed.length} killed (${percent(killed.length, results.length)}), ` +
      `${own.length} by their own rule and branch (${percent(own.length, results.length)}), ${seconds.toFixed(1)} s`,
    ...(idle.length > 0 ? [`Rules that killed nothing: ${idle.join(', ')}`] : []),
  ].join('\n');
}

function line({ id, killedBy, isKilledByOwnRule, crashed }: MutationResult): string {
  const [ownRule] = id.split('/');
  const others = [...new Set(killedBy.map((it) => it.rule))].filter((it) => it !== ownRule);
  const state = killedBy.length === 0 ? 'SURVIVED' : isKilledByOwnRule ? 'killed' : 'NOT BY ITS OWN RULE';
  const also = others.length > 0 ? `, also by ${others.join(', ')}` : '';
  return `${state.padEnd(9)} ${id}${also}${crashed.length > 0 ? `, CRASHED ${crashed.join(', ')}` : ''}`;
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.floor((part / whole) * 100)} %`;
}
