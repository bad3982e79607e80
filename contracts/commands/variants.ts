import './node-version.ts';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sideBySide } from '../run/threads/side-by-side.ts';
import type { Trial } from '../run/trial.ts';
import { circumstances, hardships } from '../tests/variants/circumstances.ts';
import { coveringTrials, pairTrials, seedTrials, singleTrials, walkTrials } from '../tests/variants/legal-trials.ts';
import { falseAlarmsIn, surprisesIn } from '../tests/variants/surprises.ts';

const { values } = parseArgs({
  options: {
    walks: { type: 'string', default: '200' },
    seeds: { type: 'string', default: '100' },
    plans: { type: 'string', default: '12' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: `${randomInt(2 ** 31)}` },
  },
});
const seed = wholeNumber('seed');
const groups: readonly (readonly [what: string, trials: readonly Trial[]])[] = [
  ['every choice alone', singleTrials()],
  ['every two choices', pairTrials()],
  [`choices at random, with seed ${seed}`, walkTrials(seed, wholeNumber('walks'))],
  ['seeds of the clean server', seedTrials(wholeNumber('seeds'))],
  ['circumstances', [...circumstances, ...hardships]],
  ['plans that are made up', planned([...coveringTrials(), ...singleTrials(), ...circumstances, ...hardships])],
];
for (const [what, trials] of groups) if (what.includes(values.only)) await tell(what, trials);

/** Judges servers that keep the contract, and prints what was found on them all the same. */
async function tell(what: string, trials: readonly Trial[]): Promise<void> {
  const startedAt = performance.now();
  const results = await sideBySide(trials);
  const lines = results.flatMap((result, index) => {
    const trial: Trial = trials[index] ?? { id: result.id };
    const found = hardships.includes(trial) || trial.plans ? falseAlarmsIn(result) : surprisesIn(trial, result);
    return found.map((it) => `  ${result.id}: ${it}`);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const generated = results.reduce((sum, it) => sum + (it.generatedRequests ?? 0), 0);
  const requests = generated > 0 ? `${generated} generated requests, ` : '';
  console.log(
    [`${what}: ${trials.length} servers, ${requests}${lines.length} surprises, ${seconds} s`, ...lines].join('\n'),
  );
  if (lines.length > 0) process.exitCode = 1;
}

/** The same servers, with a few plans of each property on each. */
function planned(trials: readonly Trial[]): readonly Trial[] {
  return trials.map((it) => ({ ...it, plans: { runs: wholeNumber('plans'), seed: it.id, mostMs: 600_000 } }));
}

function wholeNumber(name: 'walks' | 'seeds' | 'plans' | 'seed'): number {
  const text = values[name];
  if (/^\d{1,9}$|^[12]\d{9}$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text.slice(0, 40)}": give a whole number.`);
}
