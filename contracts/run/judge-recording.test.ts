import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '../../specs/catalogue.ts';
import type { Transport } from '../client/http.ts';
import { type RecordedPair, type Recording, recordingOf } from '../evidence/recorded-exchange.ts';
import { conditions } from '../rules/conditions.ts';
import { rules } from '../rules/index.ts';
import { mutants } from '../target/mutants/index.ts';
import type { Mutant } from '../target/mutants/mutant.ts';
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

  test('holds for many rules', async () => {
    const { recording } = await recordedRun();
    const holding = judged(recording).filter((it) => it.kind === 'holds');
    assert.ok(holding.length > 150, `${holding.length} verdicts hold`);
  });

  for (const id of ['secret-shown-once/leaked/header', 'documented-status/', 'deleted-is-gone']) {
    test(`shows what ${id} breaks`, async () => {
      const mutant = mutants.find((it) => it.id.startsWith(id));
      const { recording } = await recordedRun(mutant);
      assert.ok(foundIn(recording).some((it) => it.startsWith(id.split('/')[0] ?? '')));
    });
  }
});

async function recordedRun(mutant?: Mutant): Promise<{ readonly recording: Recording }> {
  const { respond, clock, targetAt } = embedReference({ seed: '1', ...(mutant && { mutant }) });
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
  return {
    recording: recordingOf(pairs, {
      addresses,
      owner: target.owner?.accountSid,
      stranger: target.stranger?.accountSid,
    }),
  };
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
