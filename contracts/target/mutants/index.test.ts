import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../rules/index.ts';
import { mutants } from './index.ts';

const branches = rules.flatMap((rule) => rule.branches.map((branch) => `${rule.id}/${branch}`));
const proved = mutants.map((it) => it.id.split('/').slice(0, 2).join('/'));

test('every branch of every rule has a mutant', () => {
  assert.deepEqual(
    branches.filter((it) => !proved.includes(it)),
    [],
  );
});

test('every mutant is made for a branch of a rule', () => {
  assert.deepEqual(
    proved.filter((it) => !branches.includes(it)),
    [],
  );
});

test('no two mutants share an id, and each says what it breaks', () => {
  assert.equal(new Set(mutants.map((it) => it.id)).size, mutants.length);
  assert.deepEqual(
    mutants.filter((it) => it.breaks.trim() === ''),
    [],
  );
});

test('there are at least 120 mutants', () => {
  assert.ok(mutants.length >= 120, `${mutants.length}`);
});
