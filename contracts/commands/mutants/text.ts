import type { MutationResult } from '../../run/mutation.ts';
import type { MutationReport, ProfileKills } from './report.ts';

/** The matrix for a reader at a terminal: each mutant with the rules that it broke, then the rates. */
export function mutationText(results: readonly MutationResult[], seconds: number, report?: MutationReport): string {
  const killed = results.filter((it) => it.killedBy.length > 0);
  const own = results.filter((it) => it.isKilledByOwnRule);
  return [
    ...results.map(line),
    '',
    ...(report ? reportLines(report) : []),
    `${results.length} mutants, ${killed.length} killed (${percent(killed.length, results.length)}), ` +
      `${own.length} by their own rule and branch (${percent(own.length, results.length)}), ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function line({ id, killedBy, isKilledByOwnRule, isKilledAsSaid, crashed }: MutationResult): string {
  const [ownRule] = id.split('/');
  const others = [...new Set(killedBy.map((it) => it.rule))].filter((it) => it !== ownRule);
  const state =
    killedBy.length === 0
      ? 'SURVIVED'
      : isKilledByOwnRule
        ? isKilledAsSaid
          ? 'killed'
          : 'NOT AS SAID'
        : 'NOT BY ITS OWN RULE';
  const also = others.length > 0 ? `, also by ${others.join(', ')}` : '';
  const steps = killedBy.find((it) => it.rule === ownRule)?.steps;
  const plan = steps === undefined ? '' : ` by a plan of ${steps} steps`;
  return `${state.padEnd(9)} ${id}${plan}${also}${crashed.length > 0 ? `, CRASHED ${crashed.join(', ')}` : ''}`;
}

function reportLines({ profiles, rulesThatKillNothing, rulesProvedOnOneResource }: MutationReport): readonly string[] {
  const spread = rulesProvedOnOneResource.map((it) => `  ${it.rule}: ${it.provedOn} of ${it.appliesTo.join(', ')}`);
  return [
    ...profiles.map(profileLine),
    `Rules that kill nothing: ${rulesThatKillNothing.join(', ') || 'none'}`,
    `Rules that their mutants prove on one resource only: ${spread.length || 'none'}`,
    ...spread,
  ];
}

function profileLine({ profile, mutants, killed, byOwnRule }: ProfileKills): string {
  return `${profile.padEnd(9)} ${killed} of ${mutants} killed (${percent(killed, mutants)}), ${byOwnRule} by their own rule`;
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.floor((part / whole) * 100)} %`;
}
