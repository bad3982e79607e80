import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { profileGrades } from '../../checker/grade.ts';
import type { Verdict } from '../../checker/verdict.ts';
import { judgeDegenerate, judgeEmbedded } from '../../run/judge-embedded.ts';
import { degenerateServers } from '../../target/degenerate/index.ts';

/**
 * What holds on a server that answers without looking is listed, by rule, in a file beside this one: each must be true of it.
 * After a change of the rules, look at the difference that this makes, and keep it where each line is right:
 * `MAY_HOLD=write node --test contracts/tests/degenerate/degenerate.test.ts`
 */
const listFile = join(import.meta.dirname, 'may-hold.json');

type Held = Readonly<Record<string, readonly string[]>>;

const judged = new Map<string, readonly Verdict[]>();
for (const server of degenerateServers) judged.set(server.id, (await judgeDegenerate(server)).verdicts);

const held = Object.fromEntries([...judged].map(([id, verdicts]) => [id, heldIn(verdicts)]));
if (process.env['MAY_HOLD'] === 'write') writeFileSync(listFile, `${JSON.stringify(held, null, 2)}\n`);
const mayHold: Readonly<Record<string, Held>> = JSON.parse(readFileSync(listFile, 'utf8'));

for (const { id, answers } of degenerateServers) {
  describe(`on a server that answers everything with ${answers}`, () => {
    const verdicts = judged.get(id) ?? [];

    test('only what is listed holds', () => assert.deepEqual(held[id], mayHold[id]));

    test('nothing crashes', () => {
      const crashed = verdicts.filter((it) => it.kind === 'crashed');
      assert.deepEqual(
        crashed.map((it) => it.rule.id),
        [],
      );
    });

    // Each of the others has a rule about a refusal or an absence, and `shape` has one about two answers that differ.
    test('no profile is kept', () => assert.deepEqual(conformantTo(verdicts), []));
  });
}

test('the list has no server that does not exist', () => {
  assert.deepEqual(
    Object.keys(mayHold),
    degenerateServers.map((it) => it.id),
  );
});

test('a server that keeps the contract conforms to every profile', async () => {
  const { verdicts } = await judgeEmbedded({ seed: '1' });
  const judgedProfiles = new Set(verdicts.map((it) => it.rule.profile));
  assert.deepEqual(new Set(conformantTo(verdicts)), judgedProfiles);
});

function conformantTo(verdicts: readonly Verdict[]): readonly string[] {
  const graded = verdicts.map(({ rule: { profile, level }, kind }) => ({ profile, level, kind }));
  const conformant = profileGrades({ verdicts: graded, selection: {} }).filter((it) => it.grade === 'conformant');
  return conformant.map((it) => it.profile);
}

function heldIn(verdicts: readonly Verdict[]): Held {
  const rules = Map.groupBy(
    verdicts.filter((it) => it.kind === 'holds'),
    (it) => it.rule.id,
  );
  return Object.fromEntries([...rules].map(([rule, all]) => [rule, all.map((it) => it.resource.id)]));
}
