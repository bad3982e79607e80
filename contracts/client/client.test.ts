import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import { createClient, type RequestPlan } from './client.ts';
import { NOBODY } from './keyring.ts';
import { answered, scriptedTransport } from './testing/scripted-transport.ts';

const owner = { name: 'owner', credentials: { kind: 'basic', username: 'AC1', password: 'pass:w\u00F6rd' } } as const;
const plan: RequestPlan = { scenario: 'lifecycle', step: 'list', actor: owner, method: 'GET', url: 'http://x/v1' };

function clientOf(...[answer]: Parameters<typeof scriptedTransport>) {
  const clock = stillClock();
  const secrets = createSecretRegistry();
  const transport = scriptedTransport((request, index) => {
    clock.advance(25);
    return answer(request, index);
  });
  return { client: createClient({ transport: transport.send, clock, secrets }), transport, secrets, clock };
}

test('a client numbers and times what it sends, and counts it', async () => {
  const { client, clock } = clientOf(() => answered(200));
  const startMs = clock.now();
  const [first, second] = [await client.send(plan), await client.send(plan)];
  assert.deepEqual([first.number, first.sentAtMs, first.ms], [1, startMs, 25]);
  assert.deepEqual([second.number, second.sentAtMs, second.ms], [2, startMs + 25, 25]);
  assert.equal(client.requests(), 2);
});

test('a client keeps of its plan what rules need to know', async () => {
  const { client } = clientOf(() => answered(404));
  const variation = { kind: 'unknown-sid' } as const;
  const operation = awsCredential.operations.fetch;
  const exchange = await client.send({
    ...plan,
    step: 'fetch',
    variation,
    sid: 'CR1',
    ...(operation && { operation }),
  });
  const { scenario, step, actor, sid } = exchange;
  assert.deepEqual([scenario, step, actor, sid], ['lifecycle', 'fetch', 'owner', 'CR1']);
  assert.deepEqual([exchange.variation, exchange.operation], [variation, operation]);
  const bare = await client.send(plan);
  assert.deepEqual(['sid' in bare, 'variation' in bare, 'operation' in bare], [false, false, false]);
});

test('a client sends credentials in the Authorization header, and nobody has none', async () => {
  const { client, transport } = clientOf(() => answered(200));
  await client.send(plan);
  await client.send({ ...plan, actor: NOBODY });
  const [basic, none] = transport.sent.map((it) => it.headers.authorization);
  assert.equal(Buffer.from(basic?.replace('Basic ', '') ?? '', 'base64').toString(), 'AC1:pass:w\u00F6rd');
  assert.equal(none, undefined);
});

test('a client sends a body with its type, and none where there is none', async () => {
  const { client, transport } = clientOf(() => answered(200));
  await client.send({ ...plan, method: 'POST', body: { contentType: 'application/json', text: '{}' } });
  await client.send(plan);
  assert.deepEqual(
    transport.sent.map(({ body, headers }) => [body, headers['content-type']]),
    [
      ['{}', 'application/json'],
      [undefined, undefined],
    ],
  );
});

test('a client knows the secrets of an exchange before anybody sees it', async () => {
  const { client, secrets } = clientOf(() => answered(201, { secret: 'made-by-the-server' }));
  await client.send({
    ...plan,
    body: { contentType: 'application/x-www-form-urlencoded', text: 'Credentials=id:sent-secret' },
  });
  const text = secrets.redact('made-by-the-server sent-secret pass:w\u00F6rd');
  assert.doesNotMatch(text, /made-by|sent-secret|pass/);
});
