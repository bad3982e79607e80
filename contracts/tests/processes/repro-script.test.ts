import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runRecordOf } from '../../checker/run-record.ts';
import { judgeEmbedded } from '../../run/judge-embedded.ts';
import { trialOf } from '../../run/mutation.ts';
import { namedMutant } from '../../run/named-mutant.ts';
import { mutants } from '../../target/mutants/index.ts';
import { type ReferenceProcess, startReference } from './reference-process.ts';
import { scratchFolder } from './scratch-folder.ts';

// One for each kind of thing that a script must carry from one answer to the next.
const FAULTS = [
  'name-round-trips/answered/template',
  'never-a-server-error/server-error/percent',
  'pages-cover-everything-once/missing/third-of-three',
  'old-token-dies/revived/after-two-more',
  'wrong-token-refused/accepted/any-bearer',
  'sid-is-unique/repeated/same-name',
];

describe('the script of a counterexample', () => {
  for (const id of FAULTS) {
    test(`reproduces ${id} on a server with the fault, and on no other`, async () => {
      const script = await scriptFor(id);
      const folder = scratchFolder();
      const path = join(folder, 'repro.sh');
      writeFileSync(path, script);
      const faulty = await startReference('--mutant', id);
      const healthy = await startReference();
      try {
        const [on, off] = [runScript(path, faulty), runScript(path, healthy)];
        assert.match(on.output, /\nReproduced: /, on.output);
        assert.equal(on.code, 0);
        assert.match(off.output, /\nNot reproduced: /, off.output);
        assert.equal(off.code, 1);
      } finally {
        await Promise.all([faulty.stop(), healthy.stop()]);
      }
    });
  }
});

async function scriptFor(id: string): Promise<string> {
  const mutant = namedMutant(id, mutants);
  const { attempts: _, losses: __, ...result } = await judgeEmbedded({ mutant, seed: id }, trialOf(mutant).plans);
  const record = runRecordOf({
    ...result,
    runId: 'run-1',
    suite: { name: 'keyturn', version: '0.1.0' },
    target: {
      kind: 'reference',
      addresses: { accounts: 'http://127.0.0.1:4010', iam: 'http://127.0.0.1:4010' },
      capabilities: [],
    },
    selection: { profiles: [], resources: [], strict: false, allowUnjudged: [] },
    seed: '1',
  });
  const script = record.verdicts.find((it) => it.rule === id.split('/')[0] && it.kind === 'broken')?.script;
  assert.ok(script !== undefined, `no plan broke the rule of ${id}`);
  assert.doesNotMatch(script, /\[secret \d+\]|\[redacted/);
  return script;
}

function runScript(path: string, { env, origin }: ReferenceProcess) {
  const { status, stdout, stderr } = spawnSync('bash', [path], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...env,
      ACCOUNTS_URL: origin,
      IAM_URL: origin,
      TOKEN_FILE: `${path}.token`,
    },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}
