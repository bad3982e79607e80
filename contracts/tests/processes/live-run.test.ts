import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { NOTHING_LEFT } from '../../run/testing/left-behind.ts';
import type { OutgoingAnswer } from '../../target/reference/respond.ts';
import { recoverIn } from './killed-run.ts';
import { consentTo, type Happening, startLiveAccount } from './live-account.ts';
import { scratchFolder } from './scratch-folder.ts';
import { type Spawned, spawned } from './spawned.ts';
import { runSuite, startSuite, verdictIds } from './suite-run.ts';

const never = () => new Promise<OutgoingAnswer>(() => undefined);
const unavailable: OutgoingAnswer = { status: 503, headers: { 'Retry-After': '0' }, json: { code: 20503 } };

/** One of each on the wire, at requests that are far enough apart to be met. */
const accidents: Readonly<Record<number, Happening>> = {
  6: async () => ({ status: 429, headers: {}, json: { code: 20429 } }),
  9: async (request, _, healthy) => ({ ...(await healthy(request)), isCut: true }),
  14: async () => unavailable,
  18: async () => ({ status: 200, headers: {}, hangsUp: true }),
  23: async (request, _, healthy) => {
    await healthy(request);
    return { status: 200, headers: {}, hangsUp: true };
  },
  28: never,
  33: async (request, _, healthy) => ({ ...(await healthy(request)), isCut: true }),
};

const unlucky: Happening = (request, number, healthy) =>
  accidents[number]?.(request, number, healthy) ?? healthy(request);

describe('a run on a live account, played by another process,', { concurrency: 2 }, () => {
  test('sends reads and nothing else without consent', async () => {
    const account = await startLiveAccount();
    after(() => account.close());
    const run = await runSuite({ folder: scratchFolder(), env: account.env });
    assert.equal(run.code, 0, run.output);
    assert.equal(run.record?.target.kind, 'live rehearsal');
    assert.deepEqual([...new Set(account.requests.map((it) => it.split(' ')[0]))], ['GET']);
    assert.ok((run.record?.totals.holds ?? 0) > 50);
  });

  test('is no false alarm where the network fails in every way', async () => {
    const account = await startLiveAccount({ propagationDelayMs: 300, listingDelayMs: 200 }, unlucky);
    after(() => account.close());
    const run = await runSuite({
      folder: scratchFolder(),
      env: consentTo(account, 'subaccount'),
      args: ['--grep=@core'],
    });
    assert.deepEqual([...verdictIds(run, 'broken'), ...verdictIds(run, 'crashed')], [], run.output);
    assert.ok(account.requests.length > 45, `${account.requests.length}`);
    assert.deepEqual(await account.left(), NOTHING_LEFT);
  });

  for (const asGroup of [true, false]) {
    test(`is cleaned up when it is ended by ${asGroup ? 'Ctrl-C' : 'a signal to its first process alone'}`, async () => {
      const folder = scratchFolder();
      let suite: Spawned | undefined;
      const account = await startLiveAccount({}, async (request, number, healthy) => {
        if (number === 12) void suite?.stop('SIGINT', { asGroup });
        return healthy(request);
      });
      after(() => account.close());
      const env = consentTo(account, 'none');
      suite = startSuite({ folder, env });
      const { code, output } = await suite.ended;
      assert.notEqual(code, 0, output);
      assert.ok(account.requests.length < 40, 'nothing more is judged');
      assert.deepEqual(await account.left(), NOTHING_LEFT);
      const recovery = await recoverIn(folder, env);
      assert.equal(recovery.code, 0, recovery.output);
      assert.match(recovery.output, /^AC\w+ opens with/m);
    });
  }

  const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['--shard=1/2'], /--shard cannot split what is done to one account: .* by RESOURCES\./],
    [['--trace=on'], /A trace of a live run could hold a secret: leave --trace and --ui out/],
    [
      ['--reporter=./foreign.mjs'],
      /The reporter .*foreign\.mjs is not known to leave secrets out: use Playwright's own/,
    ],
  ];
  for (const [args, sentence] of refused) {
    test(`is refused with ${args.join()}, before anything is sent`, async () => {
      const folder = scratchFolder();
      writeFileSync(join(folder, 'foreign.mjs'), 'export default class { onError() {} }\n');
      const account = await startLiveAccount();
      after(() => account.close());
      const reporter = args[0]?.startsWith('--reporter') ? ['--reporter=line,./foreign.mjs'] : args;
      const run = await runSuite({ folder, env: consentTo(account, 'none'), args: reporter });
      assert.equal(run.code, 1);
      assert.match(run.output, sentence);
      assert.deepEqual(account.requests, []);
    });
  }

  test('is planned by reads alone', async () => {
    const account = await startLiveAccount();
    after(() => account.close());
    const env = consentTo(account, 'subaccount');
    const plan = await spawned({ args: ['contracts/commands/plan.ts'], env, cwd: scratchFolder() }).ended;
    assert.equal(plan.code, 0, plan.output);
    assert.match(plan.output, /What would be sent: \d{3} requests of a budget of 600/);
    assert.match(plan.output, /POST \/v1\/AuthTokens\/Promote x\d/);
    assert.ok(account.requests.length <= 8);
    assert.deepEqual([...new Set(account.requests.map((it) => it.split(' ')[0]))], ['GET']);
  });
});
