import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Trial, TrialResult } from '../../run/trial.ts';

/** What cannot be judged where a server has chosen so, as `rule (resource)`, by `choice=value`. */
export const inconclusiveByDesign: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'inconclusive-by-design.json'), 'utf8'),
);

/** What was found on a server that keeps the contract and should not have been: false alarms, crashes, and gaps. */
export function surprisesIn({ choices = {} }: Trial, { findings }: TrialResult): readonly string[] {
  const designed = Object.entries(choices).flatMap(([name, value]) => inconclusiveByDesign[`${name}=${value}`] ?? []);
  return findings.filter((it) => it.kind !== 'inconclusive' || !designed.includes(named(it))).map(line);
}

/** What was called broken, or crashed, on such a server. */
export function falseAlarmsIn({ findings }: TrialResult): readonly string[] {
  return findings.filter((it) => it.kind !== 'inconclusive').map(line);
}

/** What could not be judged, as the list of what is by design names it. */
export function inconclusiveIn({ findings }: TrialResult): readonly string[] {
  return findings.filter((it) => it.kind === 'inconclusive').map(named);
}

function line(finding: Finding): string {
  return `${finding.kind} ${finding.level} ${named(finding)}: ${finding.because}`;
}

function named({ rule, resource }: Finding): string {
  return `${rule} (${resource})`;
}
