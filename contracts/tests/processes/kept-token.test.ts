import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { startReference } from './reference-process.ts';
import { scratchFolder } from './scratch-folder.ts';
import { runSuite, verdictIds } from './suite-run.ts';

const folder = scratchFolder();
const kept = join(folder, '.keyturn');
const server = await startReference('--record');
after(() => server.stop());

// The first run rotates the token of the configuration away, so the second one is shut out unless it kept the new one.
const first = await runSuite({ folder, env: server.env });
const second = await runSuite({ folder, env: server.env });

describe('two runs with the same configuration against one server', () => {
  for (const [name, run] of Object.entries({ first, second })) {
    test(`the ${name} is green`, () => assert.equal(run.code, 0, run.output));

    test(`the ${name} finds nothing broken, crashed or inconclusive`, () => {
      const found = (['broken', 'crashed', 'inconclusive'] as const).flatMap((kind) => verdictIds(run, kind));
      assert.deepEqual(found, []);
      assert.notEqual(run.record?.totals.holds, 0);
    });
  }

  test('the configured token is dead after the first', async () => {
    const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = server.env;
    const authorization = `Basic ${Buffer.from(`${TWILIO_ACCOUNT_SID}:${TWILIO_AUTH_TOKEN}`).toString('base64')}`;
    const answer = await fetch(`${server.origin}/v1/Credentials/AWS`, { headers: { authorization } });
    assert.equal(answer.status, 401);
  });

  test('the token is kept where only its owner can read it', () => {
    const [file = '', ...others] = readdirSync(kept);
    assert.deepEqual(others, []);
    assert.equal(statSync(kept).mode & 0o777, 0o700);
    assert.equal(statSync(join(kept, file)).mode & 0o777, 0o600);
    assert.match(readFileSync(join(kept, file), 'utf8'), /"tokens": \[\n {4}"[0-9a-f]{32}"/);
  });

  test('a run that forgot the token is refused with a sentence', async () => {
    const { code, output } = await runSuite({ folder: scratchFolder(), env: server.env });
    assert.equal(code, 1);
    assert.match(
      output,
      /refuses the credentials of AC[0-9a-f]{32}: set TWILIO_AUTH_TOKEN to the token that is primary now\./,
    );
    assert.doesNotMatch(output, /^ +at /m);
  });
});
