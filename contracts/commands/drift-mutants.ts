import './node-version.ts';
import { behaviourSection } from '../checker/drift/behaviour/behaviour-section.ts';
import type { BehaviourSnapshot } from '../checker/drift/behaviour/snapshot.ts';
import type { DriftSection } from '../checker/drift/drift-report.ts';
import { sideBySide } from '../run/threads/side-by-side.ts';
import type { Trial, TrialResult } from '../run/trial.ts';
import { mutants } from '../target/mutants/index.ts';

/** Shows that drift is seen on each mutant, and none between runs that differ by their seeds alone. */
const PAIRS = 50;
const startedAt = performance.now();

const clean = await sideBySide(Array.from({ length: 2 * PAIRS }, (_, index) => trialOf(`clean-${index}`)));
const pairs = clean.slice(0, PAIRS).map((it, index) => sectionOf(it, clean[index + PAIRS]));
const noisy = pairs.filter((it) => it.findings.length > 0 || it.failure !== undefined);
for (const { findings, failure } of noisy) {
  console.log(`A FALSE ALARM: ${failure ?? ''} ${findings.map(({ says, at }) => `${says} (${at[0]})`).join('; ')}`);
}

// What only a plan that is made up can find answers every scenario as a server that keeps the contract does.
const changing = mutants.filter((it) => it.killedBy !== 'plan');
// A mutant that is judged as a live account is held against a run that is.
const trials = changing.map(({ id, isLive }) => ({ ...trialOf(id), mutant: id, ...(isLive && { isLive }) }));
const faulty = await sideBySide(trials);
const [calm] = clean;
const [live] = await sideBySide([{ ...trialOf('live'), isLive: true }]);
const sections = faulty.map((it, index) => sectionOf(changing[index]?.isLive ? live : calm, it));
const unseen = changing.filter((_, index) => (sections[index]?.findings.length ?? 0) === 0);
for (const { id, breaks } of unseen) console.log(`UNSEEN ${id}: ${breaks}`);
const worse = sections.filter(({ findings }) => findings.some(({ weight }) => weight === 'worse'));

console.log(`${PAIRS} pairs of clean runs with different seeds, drift in ${noisy.length}`);
console.log(
  `${changing.length} mutants that change what a scenario is answered, drift on ${changing.length - unseen.length}, of which something got worse on ${worse.length}, ` +
    `${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
);
process.exitCode = unseen.length + noisy.length > 0 ? 1 : 0;

function trialOf(id: string): Trial {
  return { id, seed: id, withSnapshot: true };
}

function sectionOf(one: TrialResult | undefined, other: TrialResult | undefined): DriftSection {
  const pair = { before: snapshotOf(one), after: snapshotOf(other) };
  return behaviourSection(pair, { documents: 'unknown', strict: false });
}

function snapshotOf(result: TrialResult | undefined): BehaviourSnapshot {
  if (result?.snapshot === undefined) throw new Error(`The trial ${result?.id} left no snapshot.`);
  return result.snapshot;
}
