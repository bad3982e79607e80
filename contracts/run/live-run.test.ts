import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authToken, catalogue } from '../../specs/catalogue.ts';
import { happening, mishaps } from './testing/accidents.ts';
import { NOTHING_LEFT } from './testing/left-behind.ts';
import { killedAt, type OrdealOptions, requestsOf, struckBy } from './testing/ordeal.ts';

const isolations = ['subaccount', 'none'] as const;
// One that spreads slowly, and one that is there at once.
const delays = [0, 20_000];

// A sample in a subaccount, which can be closed whatever happened: `npm run torture` has all of them.
function mishapsIn(isolation: string) {
  return Object.entries(mishaps).filter(([what]) => isolation === 'none' || what.includes('after the server acted'));
}

for (const isolation of isolations) {
  describe(`a run ${isolation === 'none' ? 'in the account itself' : 'in a subaccount'}`, () => {
    for (const propagationDelayMs of delays) {
      for (const after of [false, true]) {
        const when = `${after ? 'after' : 'before'} the account has seen a request, old tokens living for ${propagationDelayMs} ms`;
        test(`that is killed ${when}, leaves nothing when it is recovered, and locks nobody out`, async () => {
          const options: OrdealOptions = { isolation, resources: [authToken], propagationDelayMs };
          let at = 1;
          for (; ; at += 1) {
            const result = await killedAt({ at, after }, options);
            if (result === undefined) break;
            const { wasInDoubt, ...rest } = result;
            assert.deepEqual(rest, { falseAlarms: [], left: NOTHING_LEFT }, `killed at request ${at}`);
            assert.ok(!wasInDoubt || isolation === 'none', `killed at request ${at}`);
          }
          assert.ok(at > 20, `${at}`);
        });
      }
    }

    for (const [what, mishap] of mishapsIn(isolation)) {
      test(`of which a request meets with this, ${what}, is no false alarm, and leaves nothing`, async () => {
        const options: OrdealOptions = { isolation, resources: [authToken], propagationDelayMs: 20_000 };
        const requests = await requestsOf(options);
        for (let at = 1; at <= requests; at += 1) {
          const { wasInDoubt: _, ...rest } = await struckBy(happening(mishap, [at]), options);
          assert.deepEqual(rest, { falseAlarms: [], left: NOTHING_LEFT }, `it happened to request ${at}`);
        }
      });
    }
  });
}

test('a run that loses contact early leaves nothing in the subaccount that it closes', async () => {
  const options: OrdealOptions = { isolation: 'subaccount', resources: catalogue, propagationDelayMs: 0 };
  const mishap = mishaps['reset after the server acted'];
  for (const at of [4, 5, 6]) {
    const { left } = await struckBy(happening(mishap, [at, at + 1, at + 2]), options);
    assert.deepEqual(left, NOTHING_LEFT, `it happened to request ${at} first`);
  }
});

test('a run of the rules that are tagged @core takes at most 60 requests, the subaccount included', async () => {
  for (const isolation of isolations) {
    const requests = await requestsOf({ isolation, resources: catalogue, propagationDelayMs: 0 });
    assert.ok(requests <= 60, `${requests} with LIVE_ISOLATION=${isolation}`);
  }
});
