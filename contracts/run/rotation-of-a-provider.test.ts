import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { providerToken } from '../../specs/catalogue.ts';
import { check } from '../checker/check.ts';
import type { Transport } from '../client/http.ts';
import { isSuccess, type Outcome, type SentRequest } from '../evidence/exchange.ts';
import { nextCheck } from '../evidence/provider-checks.ts';
import { providerLastWriteWins } from '../rules/provider/provider-last-write-wins.ts';
import { tokenHanded } from '../rules/provider-updates.ts';
import { rotate } from '../scenarios/rotate.ts';
import type { Mutant } from '../target/mutants/mutant.ts';
import { type Fault, setStage } from './testing/rehearsal.ts';

const plan = [{ scenario: rotate, resource: providerToken }];

type Kind = (request: SentRequest) => boolean;
const isPromotion: Kind = ({ url }) => url.endsWith('/v1/AuthTokens/Promote');
const isCreation: Kind = ({ url, method }) => method === 'POST' && url.endsWith('/v1/AuthTokens/Secondary');
const isUpdate: Kind = ({ url }) => url.endsWith('/auth-token');
const isTwilios: Kind = (it) => isPromotion(it) || isCreation(it);

const status = (code: number): Outcome => ({ kind: 'answered', status: code, headers: {}, body: '' });
const lost: Outcome = { kind: 'unknown', reason: 'it was lost' };

interface Spoiling {
  readonly isMeant: Kind;
  readonly outcome: Outcome;
  /** Which of these requests, from 1; all, where nothing is said. */
  readonly which?: (number: number) => boolean;
  /** Whether the server acts on it. */
  readonly isDone?: boolean;
}

function spoiling({ isMeant, outcome, which = () => true, isDone = false }: Spoiling): Fault {
  return (healthy) => {
    let number = 0;
    return async (request) => {
      if (!isMeant(request)) return healthy(request);
      number += 1;
      if (!which(number)) return healthy(request);
      if (isDone) await healthy(request);
      return outcome;
    };
  };
}

/** Has the provider check its token at Twilio, behind the run's back. */
function witnessOf() {
  const found: string[] = [];
  let seen: Pick<SentRequest, 'url' | 'headers'> | undefined;
  const checkProvider = async (healthy: Transport): Promise<string> => {
    if (seen === undefined) return 'verified';
    const outcome = await healthy({ method: 'POST', ...seen });
    return outcome.kind === 'answered' ? String(JSON.parse(outcome.body).status) : outcome.kind;
  };
  const around = (fault: Fault): Fault => {
    return (healthy) => {
      const spoilt = fault(healthy);
      return async (request) => {
        const outcome = await spoilt(request);
        const id = /\/api\/v1\/providers\/(?:twilio\/)?([^/]+)/.exec(request.url)?.[1];
        const { origin, pathname } = new URL(request.url);
        if (id !== undefined) seen = { url: `${origin}/api/v1/providers/${id}/verify`, headers: request.headers };
        const checked = await checkProvider(healthy);
        // While Twilio is out of order on purpose, nobody knows.
        if (checked !== 'verified' && checked !== 'warning') found.push(`${request.method} ${pathname}: ${checked}`);
        return outcome;
      };
    };
  };
  /** The requests after which the provider was cut off. */
  return { found, around, checkProvider };
}

const faults: readonly (readonly [what: string, fault: Fault])[] = [
  ['everything goes well', (healthy) => healthy],
  ['the provider refuses', spoiling({ isMeant: isUpdate, outcome: status(400), which: (it) => it > 1 })],
  [
    'the provider refuses from the third on',
    spoiling({ isMeant: isUpdate, outcome: status(400), which: (it) => it > 2 }),
  ],
  [
    'the provider saves and answers 500',
    spoiling({ isMeant: isUpdate, outcome: status(500), which: (it) => it > 1, isDone: true }),
  ],
  [
    'answers of the provider are lost',
    spoiling({ isMeant: isUpdate, outcome: lost, which: (it) => it % 2 === 0, isDone: true }),
  ],
  ['requests to the provider are lost', spoiling({ isMeant: isUpdate, outcome: lost, which: (it) => it % 2 === 0 })],
  ...[3, 4, 5, 6].map(
    (after) =>
      [
        `the provider is down for good after ${after} updates`,
        spoiling({ isMeant: isUpdate, outcome: status(503), which: (it) => it > after }),
      ] as const,
  ),
  ...[429, 503].flatMap((code) => [
    [
      `Twilio answers ${code} in turns`,
      spoiling({ isMeant: isTwilios, outcome: status(code), which: (it) => it % 2 === 1 }),
    ] as const,
    [`Twilio answers the promotion with ${code}`, spoiling({ isMeant: isPromotion, outcome: status(code) })] as const,
  ]),
  ['Twilio promotes and answers 503', spoiling({ isMeant: isPromotion, outcome: status(503), isDone: true })],
  ['the answer to the promotion is lost', spoiling({ isMeant: isPromotion, outcome: lost, isDone: true })],
  ['Twilio makes no secondary token', spoiling({ isMeant: isCreation, outcome: status(503) })],
];

describe('after each request of a rotation, the provider holds a token that works, where', () => {
  for (const [what, fault] of faults) {
    for (const propagationDelayMs of [0, 1_500]) {
      test(`${what}, and an old token lives for ${propagationDelayMs} ms`, async () => {
        const stage = setStage({ propagationDelayMs });
        const { found, around, checkProvider } = witnessOf();
        const { observation, access } = await stage.rehearse(plan, around(fault));
        assert.deepEqual(observation.crashes, []);
        assert.deepEqual(found, []);
        assert.equal(access, 200);
        // Whatever lived on has ended by now.
        assert.equal(await checkProvider(stage.healthy), 'verified');
      });
    }
  }
});

async function pass(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

/** Lets what the provider asks take so many turns that two updates overlap in every way. */
function interleaving(seed: number): Mutant {
  let question = 0;
  const turnsOf = (place: number) => (seed * (place + 3) * 7919) % 11;
  return {
    id: `order ${seed}`,
    breaks: 'nothing',
    wrap: (healthy) => healthy,
    bending: ({ bend, ask }) => {
      bend(async (...asked) => {
        question += 1;
        const place = question;
        await pass(turnsOf(place));
        const verdict = await ask(...asked);
        await pass(turnsOf(place + 5));
        return verdict;
      });
      return (healthy) => healthy;
    },
  };
}

describe('two updates at once', () => {
  const winners = new Set<string | undefined>();

  for (let seed = 1; seed <= 50; seed += 1) {
    test(`leave one of the two tokens, in order ${seed} of 50`, async () => {
      const stage = setStage({ seed: `${seed}`, mutant: interleaving(seed) });
      const { observation } = await stage.rehearse(plan);
      const verdicts = check({
        rules: [providerLastWriteWins],
        resources: [providerToken],
        ...observation,
        conditions: { live: false, propagationTimeoutMs: 2_000, origins: [] },
        notApplicable: () => undefined,
      });
      assert.deepEqual(
        verdicts.map((it) => it.kind),
        ['holds'],
      );
      const [history] = observation.histories;
      const pair = history?.exchanges.filter((it) => it.step === 'update' && it.variation?.kind === 'at-once') ?? [];
      assert.deepEqual(pair.map(isSuccess), [true, true]);
      const last = pair.at(-1);
      const stored = history && last && nextCheck(history, last)?.tokens[0];
      winners.add(pair.find((it) => tokenHanded(it) === stored) === pair[0] ? 'the first' : 'the second');
    });
  }

  test('are won by either of them', () => assert.deepEqual(winners, new Set(['the first', 'the second'])));
});
