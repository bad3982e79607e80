import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutants } from '../../target/mutants/index.ts';
import { sideBySide } from './side-by-side.ts';

test('trials are judged in other threads, and their results come in the order of the trials', async () => {
  const faulty = mutants.find((it) => it.id.startsWith('old-token-dies/'));
  assert.ok(faulty);
  const results = await sideBySide([
    { id: 'first', seed: '1' },
    { id: 'second', seed: '1', mutant: faulty.id },
    { id: 'third', seed: '1', choices: { withoutSecondary: 409 } },
  ]);
  assert.deepEqual(
    results.map((it) => it.id),
    ['first', 'second', 'third'],
  );
  const [first, second, third] = results.map((it) => it.findings);
  assert.deepEqual(first, []);
  assert.ok(second?.some((it) => it.kind === 'broken' && it.rule === 'old-token-dies'));
  assert.deepEqual(
    third?.map(({ kind, rule }) => [kind, rule]),
    [['inconclusive', 'no-secondary-code']],
  );
});

test('a trial that cannot be begun is told', async () => {
  await assert.rejects(sideBySide([{ id: 'odd', mutant: 'no-such-mutant' }]), /No mutant is called/);
});
