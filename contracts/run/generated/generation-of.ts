import type { Property } from '../../plans/property.ts';
import { rules } from '../../rules/index.ts';
import type { Settings } from '../../target/from-environment.ts';
import { selectedRules } from '../selection.ts';
import type { Generation } from './generation.ts';
import { replayFrom } from './replay.ts';

// The main job is not to be held up; `npm run fuzz` is for depth.
const MOST_MS = { reference: 20_000, mock: 4_000, live: 60_000 };

/** What the settings of a run ask to be made up. Throws one sentence where `REPLAY` is malformed. */
export function generationOf(
  { runs, seed, replay, profiles, target }: Settings,
  properties: readonly Property[],
  mostMs = MOST_MS[target.kind],
): Generation {
  const settings = { runs, seed, mostMs, ...(replay !== undefined && { replay: replayFrom(replay) }) };
  // Whatever the filter of the command line is, plans are judged by all rules of the chosen profiles.
  return { settings, properties, rules: selectedRules(rules, profiles, () => true) };
}
