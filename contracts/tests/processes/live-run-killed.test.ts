import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NOTHING_LEFT } from '../../run/testing/left-behind.ts';
import { type Killing, killRun } from './killed-run.ts';

// A sample: `npm run torture` kills a run at each of its requests.
const sample: readonly (readonly [killing: Killing, request: RegExp])[] = [
  [{ isolation: 'subaccount', at: 2, after: true }, /^POST \/2010-04-01\/Accounts\.json$/],
  [{ isolation: 'subaccount', at: 11, after: true }, /^POST \/v1\/AuthTokens\/Promote$/],
  [{ isolation: 'none', at: 2, after: true }, /^POST \/v1\/AuthTokens\/Secondary$/],
  [{ isolation: 'none', at: 12, after: true }, /^POST \/v1\/AuthTokens\/Promote$/],
];

describe('a run that is killed with all its processes', { concurrency: 2 }, () => {
  for (const [killing, request] of sample) {
    const { isolation, at, after } = killing;
    test(`at request ${at}, ${after ? 'after' : 'before'} it was seen, LIVE_ISOLATION=${isolation}, is recovered`, async () => {
      const { survived, recovery, left, ...killed } = await killRun(killing);
      assert.equal(survived, false);
      assert.match(killed.request, request);
      assert.equal(recovery.code, 0, recovery.output);
      assert.match(recovery.output, /opens with /);
      assert.deepEqual(left, NOTHING_LEFT);
    });
  }
});
