import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { behaviourSection } from '../checker/drift/behaviour/behaviour-section.ts';
import type { BehaviourSnapshot } from '../checker/drift/behaviour/snapshot.ts';
import { sideBySide } from './threads/side-by-side.ts';

const options = { documents: 'unknown', strict: false } as const;
// One of each kind of difference; `npm run drift:mutants` looks at all of them.
const FAULTY = [
  'deleted-is-gone/still-fetched',
  'secret-shown-once/leaked/header',
  'update-is-kept',
  'sid-is-unique',
  'pages-cover-everything-once',
];

describe('between runs on the reference server', async () => {
  const { mutants } = await import('../target/mutants/index.ts');
  const chosen = FAULTY.flatMap((id) => mutants.find((it) => it.id.startsWith(id))?.id ?? []);
  const ids = ['clean', 'other', ...chosen];
  const results = await sideBySide(
    ids.map((id) => ({ id, seed: id, withSnapshot: true as const, ...(chosen.includes(id) && { mutant: id }) })),
  );
  const snapshots = results.flatMap((it) => it.snapshot ?? []);
  const [clean, other] = snapshots;

  test('that differ by their seeds, there is no drift', () => {
    assert.ok(clean && other);
    const { findings, failure } = behaviourSection({ before: clean, after: other }, options);
    assert.deepEqual([findings, failure], [[], undefined]);
  });

  test('of which one is on a faulty server, something got worse', () => {
    assert.ok(clean && chosen.length >= FAULTY.length - 1);
    for (const after of snapshots.slice(2)) {
      const { findings } = behaviourSection({ before: clean, after }, options);
      assert.ok(findings.some(({ weight }) => weight === 'worse'));
    }
  });

  test('a snapshot has no value of an answer in it', () => {
    assert.doesNotMatch(textOf(clean), /\b[A-Z]{2}[\da-f]{32}\b|\b[\da-f]{32}\b|\d{4}-\d\d-\d\dT|keyturn-[\da-f]{8}/);
  });
});

function textOf(snapshot: BehaviourSnapshot | undefined): string {
  return JSON.stringify({ ...snapshot, takenAt: '' });
}
