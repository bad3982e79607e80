import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authToken } from '../../specs/catalogue.ts';
import type { Transport } from '../client/http.ts';
import type { Outcome, SentRequest } from '../evidence/exchange.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import { scenarios } from '../scenarios/index.ts';
import type { Observation } from './observe.ts';
import { type Fault, setStage } from './testing/rehearsal.ts';

const plan = scenarios
  .filter((it) => it.resources.includes(authToken))
  .map((scenario) => ({ scenario, resource: authToken }));

type Answer = (request: SentRequest, healthy: Transport) => Promise<Outcome>;

const isPromotion = ({ url }: SentRequest) => url.endsWith('/v1/AuthTokens/Promote');
const isCreation = ({ url, method }: SentRequest) => method === 'POST' && url.endsWith('/v1/AuthTokens/Secondary');
const isDeletion = ({ url, method }: SentRequest) => method === 'DELETE' && url.endsWith('/v1/AuthTokens/Secondary');

/** Spoils each request of a kind, or the first so many of them. */
function spoiling(isMeant: (request: SentRequest) => boolean, answer: Answer, times = Number.POSITIVE_INFINITY): Fault {
  return (healthy) => {
    let left = times;
    return (request) => {
      if (!isMeant(request) || left <= 0) return healthy(request);
      left -= 1;
      return answer(request, healthy);
    };
  };
}

const status = (code: number): Outcome => ({ kind: 'answered', status: code, headers: {}, body: '' });
const lost: Outcome = { kind: 'unknown', reason: 'it was lost' };
const done =
  (outcome: Outcome): Answer =>
  async (request, healthy) => {
    await healthy(request);
    return outcome;
  };
const undone =
  (outcome: Outcome): Answer =>
  async () =>
    outcome;

/** Lets anybody promote, with the credentials of the last request that was accepted. */
function unguarded(answered: (outcome: Outcome) => Outcome): Fault {
  return (healthy) => {
    let accepted: Readonly<Record<string, string>> = {};
    return async (request) => {
      const outcome = await healthy(request);
      if (outcome.kind === 'answered' && outcome.status < 300) accepted = request.headers;
      const isRefused = outcome.kind === 'answered' && outcome.status === 401;
      return isRefused && isPromotion(request) ? answered(await healthy({ ...request, headers: accepted })) : outcome;
    };
  };
}

const faults: readonly (readonly [what: string, fault: Fault])[] = [
  ['keeps the contract', (healthy) => healthy],
  ['promotes and answers 500', spoiling(isPromotion, done(status(500)))],
  ['promotes and answers 500 once', spoiling(isPromotion, done(status(500)), 1)],
  ['promotes, and its answer is lost', spoiling(isPromotion, done(lost))],
  ['promotes and answers 429', spoiling(isPromotion, done(status(429)))],
  ['promotes and answers 200 without a token', spoiling(isPromotion, done(status(200)))],
  ['does not promote and answers 500', spoiling(isPromotion, undone(status(500)))],
  ['does not promote and answers nothing', spoiling(isPromotion, undone(lost))],
  ['does not promote and answers 200', spoiling(isPromotion, undone(status(200)))],
  ['does not promote and answers 404', spoiling(isPromotion, undone(status(404)))],
  ['does not delete a secondary and answers 204', spoiling(isDeletion, undone(status(204)))],
  ['does not delete a secondary and answers 500', spoiling(isDeletion, undone(status(500)))],
  ['deletes a secondary, and its answer is lost', spoiling(isDeletion, done(lost))],
  ['makes a secondary, and its answer is lost', spoiling(isCreation, done(lost))],
  ['makes a secondary, and its answer is lost once', spoiling(isCreation, done(lost), 1)],
  ['makes a secondary and answers 201 without it', spoiling(isCreation, done(status(201)))],
  ['makes no secondary and answers 503', spoiling(isCreation, undone(status(503)))],
  ['lets anybody promote', unguarded((it) => it)],
  ['lets anybody promote while it answers 401', unguarded(() => status(401))],
  ['lets anybody promote while it answers nothing', unguarded(() => lost)],
];

describe('a run does not lock itself out of a server that', () => {
  for (const [what, fault] of faults) {
    for (const propagationDelayMs of [0, 1_500]) {
      test(`${what}, and lets an old token live for ${propagationDelayMs} ms`, async () => {
        const stage = setStage({ propagationDelayMs });
        const { observation, access } = await stage.rehearse(plan, fault);
        assert.deepEqual(observation.crashes, []);
        assert.equal(access, 200, 'it must go on with a token that works');
        assert.equal((await stage.rehearse(plan, fault)).access, 200, 'the next run must get in');
        assert.equal((await stage.rehearse(plan)).access, 200, 'and so must one on the server when it is mended');
      });
    }
  }

  test('is out of order for a promotion, and still gives each later one the whole time', async () => {
    const stage = setStage({ propagationDelayMs: 1_500 });
    // The first of the two is the promotion of nothing.
    const { observation } = await stage.rehearse(plan, spoiling(isPromotion, undone(status(503)), 2));
    const old = observation.histories.flatMap((it) => it.exchanges).filter((it) => it.actor === 'owner-old-token');
    assert.ok(old.length > 0);
    assert.deepEqual(
      old.filter((it) => it.poll === 'expired'),
      [],
    );
  });

  test('says nothing of a deletion, as it promotes nothing that may be a token that nobody knows', async () => {
    const stage = setStage();
    await stage.rehearse(plan.slice(0, 1), spoiling(isDeletion, undone(lost)));
    assert.deepEqual(
      stage.traffic.filter(([request]) => isPromotion(request)),
      [],
    );
  });

  test('promotes while it refuses to, however late the old token dies', async () => {
    const stage = setStage({ propagationDelayMs: 1_500 });
    const fault = spoiling(isPromotion, done(status(409)));
    await stage.rehearse(plan, fault);
    await stage.rehearse(plan, fault);
    assert.equal((await stage.rehearse(plan)).access, 200);
  });
});

/** Ends a run by a fault of its own as soon as it has been answered so many times; nothing is cleaned up then. */
const dyingAfter = (answers: number): Fault => {
  let left = answers;
  return (healthy) => (request) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : healthy(request);
  };
};

const promotionsIn = ({ histories }: Observation, scenario: ScenarioId) =>
  histories.filter((it) => it.scenario === scenario).flatMap((it) => it.succeeded('promote')).length;

test('a run that dies after any request locks out no later one, nor keeps it from rotating', async () => {
  const whole = setStage();
  await whole.rehearse(plan);
  for (let answers = 1; answers < whole.traffic.length; answers += 1) {
    const stage = setStage();
    await stage.rehearse(plan, dyingAfter(answers));
    const { access, observation } = await stage.rehearse(plan);
    assert.equal(access, 200, `it died after ${answers} answers`);
    assert.equal(promotionsIn(observation, 'lifecycle'), 2, `it died after ${answers} answers`);
  }
});

test('a run that got in by a leftover secondary goes on with the primary token when it removes it', async () => {
  const stage = setStage();
  await stage.rehearse(plan);
  const [primary] = stage.kept();
  // Two requests to sign in, and the third makes a secondary, which then is the newest token and works as well.
  await stage.rehearse(plan, dyingAfter(3));
  assert.notEqual(stage.kept()[0], primary);
  const { access, observation } = await stage.rehearse(plan);
  assert.equal(access, 200);
  for (const scenario of ['lifecycle', 'refusals', 'rotation-effects'] as const) {
    assert.notEqual(promotionsIn(observation, scenario), 0, scenario);
  }
});
