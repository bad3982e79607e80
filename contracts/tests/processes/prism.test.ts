import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { DEFAULT_TIMEOUTS } from '../../target/target.ts';
import { startPrism } from './prism-process.ts';
import { scratchFolder } from './scratch-folder.ts';
import { runSuite, type SuiteRun, verdictIds } from './suite-run.ts';
import { startWitnessed } from './witnessed-server.ts';

/**
 * Prism knows the documents and has no state. What it cannot be judged on is listed, with the reasons, in a file beside this
 * one. After a change of the rules, look at the difference that this makes, and keep it where each line is right:
 * `PRISM_EXPECTED=write node --test contracts/tests/processes/prism.test.ts`
 */
const expectedFile = join(import.meta.dirname, 'prism-expected.json');

// A wait as long as its first pause has one attempt before the last, so that requests can be told from polls.
const WAIT_MS = 50;
const env = { PROPAGATION_TIMEOUT_MS: String(WAIT_MS) };

// After a red test, Playwright starts a new worker: 0.25 to 0.4 s.
const RESTART_MS = 400;

const prism = await startPrism();
after(() => prism.stop());
const reference = await startWitnessed();
after(() => reference.close());
const graded = await runSuite({ folder: scratchFolder(), env: { ...prism.env, ...env }, args: ['-x'] });
const good = await runSuite({ folder: scratchFolder(), env: { ...reference.env, ...env, API_URL: '' } });

describe('Prism, a real mock on our documents', () => {
  test('is graded without a crash', () => {
    assert.equal(graded.code, 1, graded.output);
    assert.equal(graded.record?.totals.crashed, 0);
    assert.doesNotMatch(graded.output, /^ +at /m);
  });

  test('mostly has the documented shape', () => {
    const shape = graded.record?.verdicts.filter((it) => it.profile === 'shape') ?? [];
    const holds = shape.filter((it) => it.kind === 'holds').length;
    const broken = shape.filter((it) => it.kind === 'broken').length;
    assert.ok(holds > 2 * broken, `${holds} hold, ${broken} are broken`);
  });

  const broken = verdictIds(graded, 'broken');
  for (const id of [
    'wrong-token-refused (aws-credential)',
    'wrong-token-refused (api-key)',
    'other-account-cannot-read (aws-credential)',
    'deleted-is-gone (public-key)',
    'update-is-applied (api-key)',
    'name-round-trips (aws-credential)',
    'deleted-secondary-refused (auth-token)',
    'promote-without-secondary-refused (auth-token)',
    'second-rotation-differs (auth-token)',
  ]) {
    test(`breaks ${id}`, () => assert.ok(broken.includes(id), broken.join('\n')));
  }

  test('is not inconclusive by accident', () => {
    const found = inconclusiveIn(graded);
    if (process.env['PRISM_EXPECTED'] === 'write') writeFileSync(expectedFile, `${JSON.stringify(found, null, 2)}\n`);
    const expected: Readonly<Record<string, string>> = JSON.parse(readFileSync(expectedFile, 'utf8'));
    assert.deepEqual(Object.keys(found), Object.keys(expected));
  });

  test('is sent no more requests than a good server, apart from polls', () => {
    assert.equal(good.record?.totals.broken, 0, good.output);
    assert.ok(requestsOf(graded) <= (good.record?.requests ?? 0), `${requestsOf(graded)} > ${good.record?.requests}`);
  });

  // Half a minute on a quiet machine; what a busy one takes is no fault, but that each red test waits for something is.
  test('is graded in a bounded time, with waits as long as where nothing is said, and all tests run', () => {
    assert.ok(wholeDurationMs(graded) < 150_000, `${wholeDurationMs(graded)} ms`);
  });
});

function inconclusiveIn({ record }: SuiteRun): Readonly<Record<string, string>> {
  const found = record?.verdicts.filter((it) => it.kind === 'inconclusive') ?? [];
  const named = found.map((it) => [`${it.rule} (${it.resource})`, it.reason ?? ''] as const);
  return Object.fromEntries(named.toSorted(([a], [b]) => a.localeCompare(b)));
}

function requestsOf({ record }: SuiteRun): number {
  return (record?.requests ?? Number.POSITIVE_INFINITY) - (record?.waits.length ?? 0);
}

function wholeDurationMs({ record }: SuiteRun): number {
  const waitedInVain = record?.waits.filter((it) => it.seconds * 1000 >= WAIT_MS).length ?? Number.POSITIVE_INFINITY;
  const broken = record?.verdicts.filter((it) => it.kind === 'broken' && it.level === 'MUST') ?? [];
  const redTests = new Set(broken.map((it) => it.rule)).size;
  const waitsMs = waitedInVain * DEFAULT_TIMEOUTS.mock.propagationTimeoutMs;
  return (record?.durationMs ?? Number.POSITIVE_INFINITY) + waitsMs + redTests * RESTART_MS;
}
