import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential, type Resource } from '../../specs/catalogue.ts';
import type { Exchange, Outcome } from '../evidence/exchange.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { OWNER_TOKEN } from '../evidence/written-history.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import { createClient } from './client.ts';
import { createKeyring, NOBODY } from './keyring.ts';
import { createSession, type SessionParts } from './session.ts';
import { answered, lost, scriptedTransport } from './testing/scripted-transport.ts';
import { writtenTarget } from './testing/written-target.ts';

interface Extra extends Pick<SessionParts, 'onExchange' | 'onWait'> {
  readonly resource?: Resource;
  readonly outcomes?: readonly Outcome[];
}

function open({ resource = awsCredential, outcomes = [], ...told }: Extra = {}) {
  const transport = scriptedTransport((_, index) => outcomes[index] ?? answered(200, {}));
  const clock = stillClock();
  const keyring = createKeyring(writtenTarget);
  const client = createClient({ transport: transport.send, clock, secrets: createSecretRegistry() });
  const parts = { client, keyring, clock, addresses: writtenTarget.addresses, waitTimeoutMs: 200, ...told };
  return { session: createSession({ scenario: 'lifecycle', resource, ...parts }), transport, keyring, clock };
}

describe('a session', () => {
  test('sends each step to the operation of its resource', async () => {
    const { session, transport } = open();
    await session.create({ FriendlyName: 'a' });
    await session.fetch('CR1');
    await session.list();
    await session.update('CR1', { FriendlyName: 'b' });
    await session.delete('CR1');
    await session.use(apiKey, NOBODY, { PageSize: '5' });
    await session.stray({ method: 'PUT', path: '/v1/x', variation: { kind: 'unknown-path' } });
    const path = '/twilio/v1/Credentials/AWS';
    assert.deepEqual(
      transport.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`),
      [
        `POST ${path}`,
        `GET ${path}/CR1`,
        `GET ${path}`,
        `POST ${path}/CR1`,
        `DELETE ${path}/CR1`,
        'GET /twilio/v1/Keys',
        'PUT /twilio/v1/x',
      ],
    );
    const steps = session.history().exchanges.map((it) => it.step);
    assert.deepEqual(steps, ['create', 'fetch', 'list', 'update', 'delete', 'use', 'stray']);
  });

  test('has a history that grows, while one that was taken does not', async () => {
    const { session } = open();
    const before = session.history();
    await session.list();
    assert.deepEqual([before.exchanges.length, session.history().exchanges.length], [0, 1]);
    assert.deepEqual([before.scenario, before.resource], ['lifecycle', awsCredential]);
  });

  test('follows a page, and sends nothing to an address that leads away', async () => {
    const { session, transport } = open();
    assert.equal(session.page('https://evil.example/v1/Credentials/AWS'), undefined);
    assert.equal(transport.sent.length, 0);
    const page = await session.page('https://accounts.twilio.com/v1/Credentials/AWS?Page=1');
    assert.equal(page?.request.url, 'http://127.0.0.1:4010/twilio/v1/Credentials/AWS?Page=1');
  });

  test('tells of an exchange before the scenario goes on, even where that takes a while', async () => {
    const told: string[] = [];
    const onExchange = async ({ step }: Exchange, { id }: Resource) => {
      await Promise.resolve();
      told.push(`${step} ${id}`);
    };
    const { session, transport } = open({ onExchange });
    await session.create({});
    assert.deepEqual([told, transport.sent.length], [['create aws-credential'], 1]);
  });

  test('has an exchange in its history even where nobody could be told of it', async () => {
    const { session } = open({ onExchange: () => Promise.reject(new Error('the disk is full')) });
    await assert.rejects(session.create({}), /the disk is full/);
    assert.equal(session.history().exchanges.length, 1);
  });

  test('lets time pass on the clock of the run', async () => {
    const { session, clock } = open();
    const startMs = clock.now();
    await session.pause(1_100);
    assert.equal(clock.now() - startMs, 1_100);
  });
});

describe('a session that waits', () => {
  test('has each attempt in its history once, with its mark', async () => {
    const waits: unknown[] = [];
    const outcomes = [answered(200), answered(200), answered(404)];
    const { session } = open({ outcomes, onWait: (...wait) => waits.push(wait) });
    await session.waitFor({
      rule: 'deleted-is-gone',
      attempt: () => session.fetch('CR1'),
      wanted: ({ outcome }) => outcome.kind === 'answered' && outcome.status === 404,
    });
    const marks = session.history().exchanges.map(({ number, poll }) => [number, poll]);
    assert.deepEqual(marks, [
      [1, 'pending'],
      [2, 'pending'],
      [3, 'settled'],
    ]);
    assert.deepEqual(waits, [['deleted-is-gone', 150]]);
  });

  test('ends its wait where nobody answers', async () => {
    const { session } = open({ outcomes: Array.from({ length: 20 }, () => lost) });
    const last = await session.waitFor({ rule: 'r', attempt: () => session.fetch('CR1'), wanted: () => false });
    assert.equal(last.poll, 'expired');
  });
});

test('a session remembers each Auth Token that it is given, whoever asked for it', async () => {
  const outcomes = [answered(201, { secondary_auth_token: 'second' }), answered(500, { auth_token: 'promoted' })];
  const { session, keyring } = open({ resource: authToken, outcomes });
  await session.create({}, { as: NOBODY });
  assert.deepEqual(keyring.ownerTokens(), [OWNER_TOKEN, 'second']);
  await session.promote();
  assert.deepEqual(keyring.ownerTokens(), [OWNER_TOKEN, 'promoted', 'second']);
});

test('a session shows what another one did as a use of the credentials, once, in its order', async () => {
  const { session, keyring } = open({ outcomes: [answered(200), answered(201)] });
  const witness = open({ resource: authToken, outcomes: [] }).session;
  await session.list();
  const creation = await session.create({}, { as: keyring.ownerWith('owner-secondary', 'second') });
  witness.witness(creation);
  const seen = witness.history().exchanges.map(({ number, step, actor }) => [number, step, actor]);
  assert.deepEqual(seen, [[2, 'use', 'owner-secondary']]);
});
