import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { NOTHING_LEFT } from '../../run/testing/left-behind.ts';
import { consentTo, startLiveAccount } from './live-account.ts';
import { scratchFolder } from './scratch-folder.ts';
import { spawned } from './spawned.ts';

function fuzz(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return spawned({ args: ['contracts/commands/fuzz.ts', '--runs=2', ...args], env, cwd: scratchFolder() }).ended;
}

describe('npm run fuzz on a live account', () => {
  test('writes nothing without consent, and says that it saw nothing', async () => {
    const account = await startLiveAccount();
    after(() => account.close());
    const { code, output } = await fuzz(account.env);
    assert.equal(code, 2, output);
    assert.match(output, /LIVE_CONSENT=read does not allow it/);
    assert.deepEqual([...new Set(account.requests.map((it) => it.split(' ')[0]))], ['GET']);
  });

  test('makes its plans in a subaccount, within the budget, and leaves nothing', async () => {
    const account = await startLiveAccount();
    after(() => account.close());
    const env = { ...consentTo(account, 'subaccount'), LIVE_BUDGET: '120' };
    const { code, output } = await fuzz(env, '--property=any-lives', '--property=any-rotations-beside-resources');
    assert.equal(code, 0, output);
    assert.match(output, /All is done in the subaccount AC[0-9a-f]{32}/);
    assert.match(output, /any-lives .* 2 plans .* holds/);
    assert.ok(account.requests.length <= 120 + 20, `${account.requests.length}`);
    assert.deepEqual(await account.left(), NOTHING_LEFT);
  });

  test('rotates no token of the account itself without a word', async () => {
    const account = await startLiveAccount();
    after(() => account.close());
    const { output } = await fuzz(
      { ...consentTo(account, 'none'), LIVE_CONSENT: 'create' },
      '--property=any-rotations',
    );
    assert.match(output, /LIVE_CONSENT=create does not allow it/);
    assert.deepEqual(await account.left(), NOTHING_LEFT);
    assert.ok(!account.requests.some((it) => it.includes('/Promote')));
  });
});
