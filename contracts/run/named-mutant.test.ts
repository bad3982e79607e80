import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mutants } from '../target/mutants/index.ts';
import { judgeEmbedded } from './judge-embedded.ts';
import { namedMutant } from './named-mutant.ts';

describe('a mutant is named', () => {
  test('by its id', () => {
    for (const mutant of mutants.slice(0, 5)) assert.equal(namedMutant(mutant.id, mutants), mutant);
  });

  test('with others by their ids, and has all their faults', async () => {
    const faults = ['old-token-dies/still-accepted', 'deleted-is-gone/still-there/all'];
    const { verdicts } = await judgeEmbedded({ seed: '1', mutant: namedMutant(faults.join(', '), mutants) });
    const broken = new Set(verdicts.filter((it) => it.kind === 'broken').map((it) => it.rule.id));
    assert.ok(broken.has('old-token-dies') && broken.has('deleted-is-gone'));
    assert.throws(() => namedMutant(`${faults[0]},x`, mutants), /^Error: No mutant is called "x"/);
  });

  test('or else the ids that are most like it are told', () => {
    const mutant = mutants.find((it) => it.id.startsWith('secret-shown-once/'));
    assert.ok(mutant);
    const slip = mutant.id.replace('shown', 'shwon');
    assert.throws(
      () => namedMutant(slip, mutants),
      new RegExp(`No mutant is called "${slip}": try ${mutant.id}, .*\\.$`),
    );
  });

  test('or else it is said that there are none', () => {
    assert.throws(() => namedMutant('x', []), { message: 'No mutant is called "x": there are none yet.' });
  });
});
