import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Outcome } from '../../evidence/exchange.ts';
import { createSecretRegistry } from '../../evidence/secrets.ts';
import { systemClock } from '../../target/system-clock.ts';
import type { RequestPlan } from '../client.ts';
import type { Transport } from '../http.ts';
import type { Sdk, SdkAnswer } from './sdk.ts';
import { createSdkClient } from './sdk-client.ts';
import { passing, tapNetwork } from './wiretap.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const wiretap = tapNetwork();
after(() => wiretap.close());

const operation = apiKey.operations.fetch;
const plan: RequestPlan = {
  scenario: 'lifecycle',
  step: 'fetch',
  actor: { name: 'owner', credentials: { kind: 'basic', username: 'AC1', password: 'owner-token' } },
  ...(operation && { operation }),
  sid: 'SK1',
  method: 'GET',
  url: `${ORIGIN}/v1/Keys/SK1`,
};
const answered: Outcome = { kind: 'answered', status: 200, headers: {}, body: '{}' };
const done: SdkAnswer = { kind: 'instance', fields: {} };

function clientOf(call: () => Promise<SdkAnswer>, transport: Transport = async () => answered) {
  const sdk: Sdk = { name: 'x', version: '1', operations: ['FetchKey'], call, errorOf: () => ({}) };
  const secrets = createSecretRegistry();
  const rest = { addresses: { iam: ORIGIN }, clock: systemClock, secrets, after: 10, timeoutMs: 20 };
  return createSdkClient({ sdk, wiretap, transport: passing(transport), ...rest });
}

const authorization = `Basic ${Buffer.from('AC1:owner-token').toString('base64')}`;
const ask = async (url: string) => (await fetch(url, { headers: { authorization } })).text();

describe('a client library as the client of a run', () => {
  test('gives the last of the exchanges of a call, with all of them and what came of it', async () => {
    const client = clientOf(async () => {
      await ask(`${ORIGIN}/v1/Keys?Page=1`);
      await ask(`${ORIGIN}/v1/Keys/SK1`);
      return done;
    });
    const last = await client.send(plan);
    assert.deepEqual([last.number, last.step, last.sid, last.operation?.operationId], [12, 'fetch', 'SK1', 'FetchKey']);
    assert.deepEqual(
      last.call?.exchanges.map((it) => `${it.number} ${it.step}`),
      ['11 list', '12 fetch'],
    );
    assert.deepEqual([last.call?.result, last.call?.asked.sid], [done, 'SK1']);
    assert.equal(client.requests(), 2);
  });

  test('never sends anything to another origin, and says that it was asked for', async () => {
    const client = clientOf(
      async () => {
        await ask('https://elsewhere.example/v1/Keys');
        return done;
      },
      async () => assert.fail('it was carried on'),
    );
    const last = await client.send(plan);
    assert.deepEqual([last.request.url, last.outcome.kind], ['https://elsewhere.example/v1/Keys', 'answered']);
  });

  test('gives up a call that sends ever more, by its count', async () => {
    const client = clientOf(async () => {
      for (;;) await ask(`${ORIGIN}/v1/Keys/SK1`);
    });
    const { call } = await client.send(plan);
    assert.deepEqual([call?.result, call?.exchanges.length], [{ kind: 'cut', after: 'requests' }, 25]);
  });

  test('gives up a call that never settles, and leaves it what it was', async () => {
    const client = clientOf(async () => {
      await ask(`${ORIGIN}/v1/Keys/SK1`);
      return new Promise<never>(() => undefined);
    });
    const { call, outcome } = await client.send(plan);
    assert.deepEqual([call?.result, outcome.kind], [{ kind: 'cut', after: 'time' }, 'answered']);
  });

  test('says of a call that sent nothing why', async () => {
    const { outcome, call } = await clientOf(() => Promise.reject(new Error('username is required'))).send(plan);
    assert.deepEqual(outcome, { kind: 'refused', reason: 'the SDK sent nothing' });
    assert.equal(call?.result.kind === 'error' && call.result.error.message, 'username is required');
    const stray = await clientOf(async () => done).send({ ...plan, step: 'stray' });
    assert.deepEqual(stray.outcome, { kind: 'refused', reason: 'the SDK does not offer it' });
  });

  test('lets the library see that nobody answered', async () => {
    const client = clientOf(
      async () => {
        await ask(`${ORIGIN}/v1/Keys/SK1`);
        return done;
      },
      async () => ({ kind: 'unknown', reason: 'lost' }),
    );
    const last = await client.send(plan);
    assert.deepEqual([last.outcome, last.call?.result.kind], [{ kind: 'unknown', reason: 'lost' }, 'error']);
  });
});
