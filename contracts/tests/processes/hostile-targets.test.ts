import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { answeringAll, type Fault, redirectingTo, turning } from './hostile-server.ts';
import { scratchFolder } from './scratch-folder.ts';
import { searchFolder, searchTexts } from './secret-search.ts';
import { runSuite, type SuiteRun } from './suite-run.ts';
import { startWitnessed } from './witnessed-server.ts';

// A busy machine takes long, but hundreds of time-outs in a row would take far longer.
const LONGEST_RUN_MS = 300_000;
const healthy = await startWitnessed();
after(() => healthy.close());
const { ACCOUNTS_URL: healthyOrigin = '', TWILIO_AUTH_TOKEN: ownerToken = '' } = healthy.env;

describe('a target that was never there', () => {
  test('where nothing listens, is named in a sentence', async () => {
    const { output } = await judged('http://127.0.0.1:9');
    assert.match(
      output,
      /The target at http:\/\/127\.0\.0\.1:9 cannot be reached \(nothing listens at this address\): start it/,
    );
  });

  test('that never answers, is given up after one request', async () => {
    const origin = await turning(healthyOrigin, 'silent', () => true);
    const { output } = await judged(origin, { REQUEST_TIMEOUT_MS: '300' });
    assert.match(output, /cannot be reached \(no whole answer within 300 ms\)/);
  });

  test('that speaks no HTTP, is said so', async () => {
    const { output } = await judged(await turning(healthyOrigin, 'garbage', () => true));
    assert.match(output, /cannot be reached \(the answer is not HTTP\)/);
  });
});

describe('a target that refuses the credentials', () => {
  const asks = /refuses the credentials of AC[0-9a-f]{32}: set TWILIO_AUTH_TOKEN/;

  test('all of them, is not judged', async () => {
    const { output, record } = await judged(await answeringAll(401, { 'Content-Type': 'application/json' }, '{}'));
    assert.match(output, asks);
    assert.equal(record, undefined);
  });

  test('as the token is wrong, is not judged', async () => {
    const { output, record } = await judged(healthyOrigin, { TWILIO_AUTH_TOKEN: 'f'.repeat(32) });
    assert.match(output, asks);
    assert.equal(record, undefined);
  });
});

describe('a target that stops answering in the middle', () => {
  const faults: readonly (readonly [fault: Fault, reason: RegExp])[] = [
    ['down', /cut short: the target at \S+ stopped answering \(nothing listens at this address\)\./],
    ['silent', /cut short: the target at \S+ stopped answering \(no whole answer within 400 ms\)\./],
    ['garbage', /cut short: the target at \S+ stopped answering \(the answer is not HTTP\)\./],
  ];
  for (const [fault, reason] of faults) {
    test(`as it is ${fault}, is given up, and what was not seen is inconclusive`, async () => {
      const server = await startWitnessed();
      after(() => server.close());
      const origin = await turning(server.env['ACCOUNTS_URL'] ?? '', fault, () => server.requests() >= 12);
      const { output, record } = await judged(origin, { ...credentialsIn(server.env), REQUEST_TIMEOUT_MS: '400' });
      assert.match(output, reason);
      assert.ok((record?.requests ?? 0) < 30, `${record?.requests} requests`);
      assert.equal(record?.totals.crashed, 0);
      const unseen = record?.verdicts.filter((it) => it.kind === 'inconclusive') ?? [];
      assert.match(unseen[0]?.reason ?? '', /stopped answering/);
    });
  }
});

describe('a target that answers nonsense', () => {
  const html = '<!doctype html><html><body><h1>It works</h1></body></html>';
  const huge = JSON.stringify({ sid: 'x'.repeat(3_000_000) });
  const nonsense: Readonly<Record<string, () => Promise<string>>> = {
    'a web page': () => answeringAll(200, { 'Content-Type': 'text/html' }, html),
    'an empty object': () => answeringAll(200, { 'Content-Type': 'application/json' }, '{}'),
    'a body of 3 MB': () => answeringAll(200, { 'Content-Type': 'application/json' }, huge),
  };
  for (const [name, start] of Object.entries(nonsense)) {
    test(`such as ${name}, is judged, and holds next to nothing`, async () => {
      holdsNextToNothing(await judged(await start()));
    });
  }

  test('such as redirects, is judged, and nobody is followed there', async () => {
    const before = healthy.requests();
    holdsNextToNothing(await judged(await redirectingTo(healthyOrigin)));
    assert.equal(healthy.requests(), before);
  });
});

/** What is literally so of a server that always answers the same: nothing is amiss in JSON without fields. */
const TRUE_OF_NONSENSE = [
  'body-matches-schema',
  'json-content-type',
  'never-a-server-error',
  'operations-answer',
  'undocumented-secret-field',
];

function holdsNextToNothing({ record }: SuiteRun): void {
  const held = record?.verdicts.filter((it) => it.kind === 'holds' && it.level === 'MUST') ?? [];
  const odd = held.filter((it) => !TRUE_OF_NONSENSE.includes(it.rule));
  assert.deepEqual(
    odd.map((it) => `${it.rule} (${it.resource})`),
    [],
  );
  assert.equal(record?.totals.crashed, 0);
}

/** A run against an origin, up to its first red test, of which all is asserted that is so for each of them. */
async function judged(origin: string, env: Readonly<Record<string, string>> = {}): Promise<SuiteRun> {
  const folder = scratchFolder();
  const urls = { ACCOUNTS_URL: origin, IAM_URL: origin, API_URL: origin, PROVIDER_URL: origin };
  const run = await runSuite({
    folder,
    env: { ...healthy.env, ...urls, PROPAGATION_TIMEOUT_MS: '50', ...env },
    args: ['-x'],
  });
  assert.equal(run.code, 1, run.output);
  assert.doesNotMatch(run.output, /^ +at /m);
  assert.ok(run.durationMs < LONGEST_RUN_MS, `it took ${run.durationMs} ms`);
  const secrets = [ownerToken, env['TWILIO_AUTH_TOKEN'] ?? ownerToken];
  assert.deepEqual(searchTexts({ console: run.output }, secrets), []);
  assert.deepEqual(searchFolder(folder, secrets), []);
  return run;
}

function credentialsIn(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.endsWith('_URL') && name !== 'TARGET'));
}
