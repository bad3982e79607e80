import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { OutgoingAnswer } from '../../target/reference/respond.ts';
import { scratchFolder } from './scratch-folder.ts';
import { searchFolder, searchTexts } from './secret-search.ts';
import { runSuite, type SuiteRun } from './suite-run.ts';
import { type Spoil, startWitnessed, type WitnessedServer } from './witnessed-server.ts';

interface Trial {
  readonly run: SuiteRun;
  readonly server: WitnessedServer;
  readonly folder: string;
  /** What the token store held: tokens are kept there, and nowhere else. */
  readonly kept: string;
}

const healthy = await tryOn();
const leaking = await tryOn(leakEverything);

for (const [name, { run, server, folder, kept }] of Object.entries({ healthy, leaking })) {
  describe(`a run against a ${name} server`, () => {
    const secrets = [...server.secrets];

    test('writes no secret into any file', () => assert.deepEqual(searchFolder(folder, secrets), []));

    test('prints no secret', () => assert.deepEqual(searchTexts({ console: run.output }, secrets), []));

    test('had secrets to betray', () => {
      assert.ok(secrets.length >= 8, `${secrets.length} secrets went by`);
      assert.notDeepEqual(searchTexts({ kept }, secrets), []);
    });

    test('wrote all its reports', () => {
      assert.notEqual(run.record?.exchanges.length, 0);
      assert.ok(existsSync(join(folder, 'html/index.html')));
    });
  });
}

describe('a server that leaks', () => {
  test('is found out, with the leak as evidence', () => {
    assert.equal(leaking.run.code, 1);
    const found = leaking.run.record?.verdicts.find((it) => it.rule === 'secret-shown-once' && it.kind === 'broken');
    assert.notDeepEqual(found?.evidence ?? [], []);
    assert.match(JSON.stringify(leaking.run.record?.exchanges), /\[secret \d+\]/);
  });
});

async function tryOn(spoil?: Spoil): Promise<Trial> {
  const folder = scratchFolder();
  const server = await startWitnessed(spoil);
  after(() => server.close());
  const run = await runSuite({ folder, env: server.env, args: spoil ? ['--max-failures=8'] : [] });
  const store = join(folder, '.keyturn');
  const kept = readdirSync(store).map((it) => readFileSync(join(store, it), 'utf8'));
  rmSync(store, { recursive: true });
  return { run, server, folder, kept: kept.join() };
}

/** Puts all that it knows into every answer, in the forms in which secrets hide. */
function leakEverything(answer: OutgoingAnswer, secrets: readonly string[]): OutgoingAnswer {
  if (typeof answer.json !== 'object' || answer.json === null) return answer;
  const latest = secrets.slice(-3);
  const hidden = {
    plain: latest,
    base64: latest.map((it) => Buffer.from(`:${it}`).toString('base64')),
    encoded: latest.map((it) => encodeURIComponent(it)),
    hex: latest.map((it) => Buffer.from(it).toString('hex')),
  };
  const headers = { ...answer.headers, 'X-Debug': Buffer.from(latest.join(' ')).toString('base64') };
  return { ...answer, headers, json: { ...answer.json, friendly_name: latest.join(' '), debug: hidden } };
}
