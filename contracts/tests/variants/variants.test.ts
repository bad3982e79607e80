import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, test } from 'node:test';
import { sideBySide } from '../../run/threads/side-by-side.ts';
import type { Trial } from '../../run/trial.ts';
import { circumstances, hardships } from './circumstances.ts';
import { coveringTrials, seedTrials, singleTrials, walkTrials } from './legal-trials.ts';
import { falseAlarmsIn, inconclusiveByDesign, inconclusiveIn, surprisesIn } from './surprises.ts';

// `npm run variants` tries every pair alone, and a longer walk.
const SEEDS = 100;
const WALKS = 20;

const seed = randomInt(2 ** 31);
const singles = singleTrials();
const covering = coveringTrials();
const walks = walkTrials(seed, WALKS);
const seeds = seedTrials(SEEDS);
const trials: readonly Trial[] = [...singles, ...covering, ...walks, ...seeds, ...circumstances, ...hardships];
const results = new Map((await sideBySide(trials)).map((it) => [it.id, it]));

function resultOf({ id }: Trial) {
  const result = results.get(id);
  assert.ok(result, `${id} was not judged`);
  return result;
}

function noSurprises(group: readonly Trial[]): void {
  for (const trial of group) test(trial.id, () => assert.deepEqual(surprisesIn(trial, resultOf(trial)), []));
}

describe('nothing is broken where a server chooses, and what cannot be judged is known', () => {
  for (const trial of singles) {
    test(trial.id, () => {
      assert.deepEqual(falseAlarmsIn(resultOf(trial)), []);
      assert.deepEqual(inconclusiveIn(resultOf(trial)), inconclusiveByDesign[trial.id] ?? []);
    });
  }

  test('the list has no choice that does not exist', () => {
    const known = singles.map((it) => it.id);
    assert.deepEqual(
      Object.keys(inconclusiveByDesign).filter((it) => !known.includes(it)),
      [],
    );
  });
});

describe('nothing else is found where every two values of two choices come together', () => noSurprises(covering));

describe(`nothing else is found on a random walk with seed ${seed}`, () => noSurprises(walks));

describe('nothing at all is found on the clean server with any seed', () => noSurprises(seeds));

describe('nothing at all is found with', () => noSurprises(circumstances));

describe('nothing is broken with', () => {
  for (const trial of hardships) test(trial.id, () => assert.deepEqual(falseAlarmsIn(resultOf(trial)), []));
});
