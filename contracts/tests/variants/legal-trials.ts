import { constantFrom, record, sample } from 'fast-check';
import type { Trial } from '../../run/trial.ts';
import { type Choices, legalChoices } from '../../target/reference/choices.ts';
import { coveringRows } from './covering-rows.ts';

/** A server that decides in its own way what the documents leave open. */
export interface LegalTrial extends Trial {
  readonly choices: Partial<Choices>;
}

const rows: readonly (readonly [name: string, values: readonly unknown[]])[] = Object.entries(legalChoices);
const values = rows.flatMap(([name, [_default, ...others]]) => others.map((value) => ({ name, value })));

/** Every value of every choice that is not the default, alone. */
export function singleTrials(): readonly LegalTrial[] {
  return values.map(({ name, value }) => legalTrial({ [name]: value }));
}

/** Every two such values of two choices, with nothing else beside them. */
export function pairTrials(): readonly LegalTrial[] {
  return values.flatMap((one, index) =>
    values
      .slice(index + 1)
      .filter((other) => other.name !== one.name)
      .map((other) => legalTrial({ [one.name]: one.value, [other.name]: other.value })),
  );
}

/** A few servers among which every two values of two choices, defaults too, come together at least once. */
export function coveringTrials(): readonly LegalTrial[] {
  return coveringRows(rows).map((row) => legalTrial(row));
}

/** Servers that decide everything at random; the same seed gives the same ones. */
export function walkTrials(seed: number, count: number): readonly LegalTrial[] {
  const anyChoices = record(Object.fromEntries(rows.map(([name, all]) => [name, constantFrom(...all)])));
  return sample(anyChoices, { seed, numRuns: count }).map((choices, index) => ({
    ...legalTrial(choices),
    id: `walk ${index + 1} of seed ${seed}: ${told(choices)}`,
    seed: `walk ${index + 1} of seed ${seed}`,
  }));
}

/** Servers that differ in their tokens, SIDs and secrets only. */
export function seedTrials(count: number): readonly Trial[] {
  return Array.from({ length: count }, (_, index) => ({ id: `seed ${index + 1}`, seed: `${index + 1}` }));
}

function legalTrial(choices: Readonly<Record<string, unknown>>): LegalTrial {
  return { id: told(choices), seed: told(choices), choices };
}

function told(choices: Readonly<Record<string, unknown>>): string {
  return Object.entries(choices)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}
