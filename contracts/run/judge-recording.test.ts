import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '../../specs/catalogue.ts';
import type { Transport } from '../client/http.ts';
import { authorizationHeader } from '../evidence/credentials.ts';
import { type RecordedPair, type Recording, recordingOf } from '../evidence/recorded-exchange.ts';
import { conditions } from '../rules/conditions.ts';
import { rules } from '../rules/index.ts';
import { mutants } from '../target/mutants/index.ts';
import type { Mutant } from '../target/mutants/mutant.ts';
import type { Choices } from '../target/reference/choices.ts';
import { createReference } from '../target/reference/reference.ts';
import { directTransport, embedReference } from './embedded.ts';
import { judgeRecording } from './judge-recording.ts';
import { run } from './run.ts';

const ORIGIN = 'http://127.0.0.1:4010';

describe('what a whole run sent, read as if nobody had said what it was for', () => {
  test('breaks no rule on the server that keeps the contract', async () => {
    const { recording } = await recordedRun();
    assert.deepEqual(foundIn(recording), []);
    assert.equal(recording.histories.length, catalogue.length);
  });

  test('breaks none where nobody says whose account it is', async () => {
    const { recording } = await recordedRun({
      choices: { strangersInstance: 403, unreachableAccount: 403 },
      isNameless: true,
    });
    assert.deepEqual(foundIn(recording), []);
  });

  test('holds for many rules', async () => {
    const { recording } = await recordedRun();
    const holding = judged(recording).filter((it) => it.kind === 'holds');
    assert.ok(holding.length > 150, `${holding.length} verdicts hold`);
  });

  for (const id of ['secret-shown-once/leaked/header', 'documented-status/', 'deleted-is-gone']) {
    test(`shows what ${id} breaks`, async () => {
      const mutant = mutants.find((it) => it.id.startsWith(id));
      const { recording } = await recordedRun(mutant ? { mutant } : {});
      assert.ok(foundIn(recording).some((it) => it.startsWith(id.split('/')[0] ?? '')));
    });
  }
});

interface Recorded {
  readonly mutant?: Mutant;
  readonly choices?: Partial<Choices>;
  readonly isNameless?: true;
}

async function recordedRun({ isNameless, ...options }: Recorded = {}): Promise<{ readonly recording: Recording }> {
  const { respond, clock, targetAt } = embedReference({ seed: '1', ...options });
  const pairs: RecordedPair[] = [];
  const send = directTransport(respond);
  const transport: Transport = async (request) => {
    const sentAtMs = clock.now();
    const outcome = await send(request);
    pairs.push({ request, outcome, sentAtMs, ms: clock.now() - sentAtMs });
    return outcome;
  };
  const target = targetAt(ORIGIN);
  await run({ target, clock, transport, rules, resources: catalogue });
  const addresses = { accounts: [ORIGIN], iam: [ORIGIN], provider: [ORIGIN] };
  const known = { owner: target.owner?.accountSid, stranger: target.stranger?.accountSid };
  return { recording: recordingOf(pairs, { addresses, ...(isNameless ? {} : known) }) };
}

function judged(recording: Recording) {
  return judgeRecording(recording, { rules, conditions });
}

function foundIn(recording: Recording): readonly string[] {
  const bad = judged(recording).filter((it) => it.kind === 'broken' || it.kind === 'crashed');
  return bad.map(
    (it) => `${it.rule.id} ${it.resource.id}: ${it.kind === 'broken' ? `${it.branch} ${it.observed}` : it.kind}`,
  );
}

describe('requests that were under way at once', () => {
  for (const seed of [1, 2, 3]) {
    test(`break no rule on the server that keeps the contract (${seed})`, async () => {
      const recording = await hurriedRun(seed);
      assert.deepEqual(foundIn(recording), []);
    });
  }
});

const LANES = 6;
const ROUNDS = 40;

/** Lanes that write and read the same credentials, each without waiting for the others. */
async function hurriedRun(seed: number): Promise<Recording> {
  const { respond, sandbox } = createReference({ seed: String(seed) });
  const send = directTransport(respond);
  const pairs: RecordedPair[] = [];
  const sids: string[] = [];
  const random = randomOf(seed);
  const { accountSid, authToken } = sandbox.owner;
  const authorization = authorizationHeader({ kind: 'basic', username: accountSid, password: authToken });
  const ask = async (method: string, path: string, body?: string) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { authorization, ...(body !== undefined && form) };
    const request = { method, url: `${ORIGIN}/v1/Keys${path}`, headers, ...(body !== undefined && { body }) };
    const startedAt = performance.now();
    await pause(random() * 3);
    const outcome = await send(request);
    await pause(random() * 3);
    const sentAtMs = performance.timeOrigin + startedAt;
    pairs.push({ request, outcome, sentAtMs, ms: performance.now() - startedAt });
    const body201 = outcome.kind === 'answered' && outcome.status === 201 ? outcome.body : '{}';
    sids.push(...[/SK[0-9a-f]{32}/.exec(body201)?.[0] ?? []].flat());
  };
  const lane = async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const sid = sids[Math.floor(random() * sids.length)] ?? 'SK0';
      const dice = Math.floor(random() * 5);
      if (dice === 0) await ask('POST', '', `AccountSid=${accountSid}&FriendlyName=a`);
      if (dice === 1) await ask('GET', `/${sid}`);
      if (dice === 2) await ask('GET', `?AccountSid=${accountSid}&PageSize=${1 + Math.floor(random() * 1_000)}`);
      if (dice === 3) await ask('POST', `/${sid}`, `FriendlyName=n${Math.floor(random() * 1_000)}`);
      if (dice === 4) await ask('DELETE', `/${sid}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return recordingOf(pairs, { addresses: { iam: [ORIGIN] }, owner: accountSid });
}

// The same numbers for the same seed, so that what one run finds the next one finds.
function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
