import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { OutgoingAnswer } from '../../target/reference/respond.ts';
import { scratchFolder } from './scratch-folder.ts';
import { runSuite } from './suite-run.ts';
import { startWitnessed } from './witnessed-server.ts';

describe('--grep', () => {
  test('of one rule runs only what that rule needs', async () => {
    const folder = scratchFolder();
    const { code, output, record } = await runSuite({ folder, args: ['--grep', '@deleted-is-gone'] });
    assert.equal(code, 0, output);
    assert.deepEqual([...new Set(record?.verdicts.map((it) => it.rule))], ['deleted-is-gone']);
    assert.ok((record?.requests ?? 0) > 10 && (record?.requests ?? 0) < 100, `${record?.requests} requests`);

    // The record that is there now is of another run, and says nothing of this one.
    const stale = await runSuite({ folder, args: ['--project=conformance', '--no-deps'] });
    assert.equal(stale.code, 1);
    assert.match(
      stale.output,
      /is the record of another run: let the project "observe" run first, without --no-deps\./,
    );
    assert.doesNotMatch(stale.output, /^profile +holds|^ +at /m);
  });

  test('of @core judges every operation with few requests', async () => {
    const { code, output, record } = await runSuite({ folder: scratchFolder(), args: ['--grep', '@core'] });
    assert.equal(code, 0, output);
    assert.ok((record?.requests ?? 0) <= 60, `${record?.requests} requests`);
  });

  test('of nothing is red', async () => {
    const { code, output, record } = await runSuite({ folder: scratchFolder(), args: ['--grep', '@nothing'] });
    assert.equal(code, 1);
    assert.match(output, /No tests found/);
    assert.doesNotMatch(output, /^ +at /m);
    assert.equal(record, undefined);
  });
});

describe('PROFILES and RESOURCES', () => {
  test('narrow what is judged', async () => {
    const env = { PROFILES: 'secrets,state', RESOURCES: 'api-key' };
    const { code, output, record } = await runSuite({ folder: scratchFolder(), env });
    assert.equal(code, 0, output);
    assert.deepEqual(new Set(record?.verdicts.map((it) => it.profile)), new Set(['secrets', 'state']));
    assert.deepEqual(new Set(record?.verdicts.map((it) => it.resource)), new Set(['api-key']));
  });

  test('that leave nothing to judge are red, and it is said why', async () => {
    const env = { PROFILES: 'rotation', RESOURCES: 'public-key' };
    const { code, output } = await runSuite({ folder: scratchFolder(), env });
    assert.equal(code, 1);
    assert.match(output, /Nothing was judged, so the run is red/);
  });
});

describe('STRICT', async () => {
  const server = await startWitnessed(withoutCors);
  after(() => server.close());
  const folder = scratchFolder();
  const judged = (STRICT: string) =>
    runSuite({ folder, env: { ...server.env, STRICT }, args: ['--grep', '@cors-headers-present'] });

  test('is needed for a broken SHOULD to be red', async () => {
    const { code, output } = await judged('0');
    assert.equal(code, 0, output);
    assert.match(output, /^Warnings \(\d\)$/m);
  });

  test('makes a broken SHOULD red', async () => {
    const { code, output } = await judged('1');
    assert.equal(code, 1);
    assert.match(output, /^SHOULD cors-headers-present \(aws-credential\): /m);
  });
});

function withoutCors(answer: OutgoingAnswer): OutgoingAnswer {
  const kept = Object.entries(answer.headers).filter(([name]) => !/^access-control-/i.test(name));
  return { ...answer, headers: Object.fromEntries(kept) };
}
