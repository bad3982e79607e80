import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '../../../specs/catalogue.ts';
import type { SentRequest } from '../../evidence/exchange.ts';
import { properties } from '../../plans/properties.ts';
import { rules } from '../../rules/index.ts';
import { mutants } from '../../target/mutants/index.ts';
import { directTransport, embedReference } from '../embedded.ts';
import { namedMutant } from '../named-mutant.ts';
import { run } from '../run.ts';
import type { GenerationSettings } from './generation.ts';
import { replayFrom } from './replay.ts';

const ORIGIN = 'http://127.0.0.1:4010';

interface Options {
  readonly settings?: Partial<GenerationSettings>;
  readonly property?: string;
  readonly mutant?: string;
}

/** Makes plans up on a server of its own, without any scenario, and keeps what was sent. */
async function generated({ settings = {}, property = '', mutant }: Options = {}) {
  const faulty = mutant === undefined ? {} : { mutant: namedMutant(mutant, mutants) };
  const { respond, clock, targetAt, renew } = embedReference({ seed: '1', ...faulty });
  const sent: SentRequest[] = [];
  const direct = directTransport(respond);
  const transport = (request: SentRequest) => {
    sent.push(request);
    return direct(request);
  };
  const generation = {
    settings: { runs: 8, seed: '3', mostMs: 60_000, ...settings },
    properties: properties.filter(({ id }) => id.includes(property)),
    rules,
  };
  const parts = { target: targetAt(ORIGIN), clock, transport, renew, generation };
  const result = await run({ ...parts, rules: [], resources: catalogue });
  return { ...result, sent: sent.map(({ method, url, body }) => `${method} ${url} ${body ?? ''}`) };
}

const fault = 'never-a-server-error/server-error/percent';

describe('plans that are made up', () => {
  test('are the same for the same seed, to the last byte, and others for another', async () => {
    const [one, same, other] = [await generated(), await generated(), await generated({ settings: { seed: '4' } })];
    assert.deepEqual(same.sent, one.sent);
    assert.notDeepEqual(other.sent, one.sent);
    assert.ok(one.sent.length > 1_000, `${one.sent.length}`);
  });

  test('find nothing on a server that keeps the contract, and something holds for each property', async () => {
    const { verdicts, attempts, requests, generatedRequests, sent } = await generated();
    assert.deepEqual(verdicts, []);
    assert.deepEqual(
      attempts.filter((it) => it.held === 0 || it.crash !== undefined),
      [],
    );
    assert.equal(requests + generatedRequests, sent.length);
  });

  test('have each request in a counterexample once, also one that two resources have seen', async () => {
    const mutant = 'secondary-authenticates/refused/deletions';
    const { attempts } = await generated({ property: 'any-live-token', mutant, settings: { runs: 60 } });
    const found = attempts.flatMap((it) => it.broken).find(({ rule }) => rule.id === 'secondary-authenticates');
    const exchanges = found?.counterexample?.exchanges ?? [];
    assert.ok(exchanges.some((it) => it.actor === 'owner-secondary' && it.step === 'delete'));
    assert.equal(new Set(exchanges.map((it) => it.number)).size, exchanges.length);
  });

  test('are shrunk to a counterexample that is carried out again alone', async () => {
    const property = 'any-wrong-input';
    const { attempts } = await generated({ property, mutant: fault, settings: { runs: 60 } });
    const counterexample = attempts.flatMap((it) => it.broken).at(0)?.counterexample;
    assert.ok(counterexample !== undefined);
    assert.ok(counterexample.steps.length <= 3, counterexample.steps.join('\n'));
    const replay = replayFrom(counterexample.replay);
    const again = await generated({ mutant: fault, settings: { replay } });
    assert.deepEqual(
      again.attempts.map((it) => [it.runs, it.broken.at(0)?.counterexample?.steps]),
      [[1, counterexample.steps]],
    );
  });

  test('are none where none are asked for, and few where the time is over', async () => {
    assert.equal((await generated({ settings: { runs: 0 } })).generatedRequests, 0);
    assert.equal((await generated({ settings: { mostMs: 0 } })).generatedRequests, 0);
  });

  test('leave no secret behind where they hold', async () => {
    const { secrets, sent } = await generated({ property: 'any-valid-input' });
    const body = sent.map((it) => /Credentials=([^&]+)/.exec(it)?.[1]).find((it) => it !== undefined);
    const value = decodeURIComponent(body ?? '');
    assert.equal(secrets.redact(`x ${value} x`), `x ${value} x`);
  });
});
