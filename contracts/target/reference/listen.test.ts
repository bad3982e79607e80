import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type Listener, type ListenOptions, listen } from './listen.ts';
import { createReference } from './reference.ts';
import { basic } from './testing/visitor.ts';

const path = '/v1/Credentials/AWS';

test('a whole life passes over the wire', async (context) => {
  const listener = await started(context);
  const body = new URLSearchParams({ Credentials: 's', FriendlyName: '\u{1F511} & żółć' });
  const made = await fetch(listener.origin + path, { method: 'POST', headers: listener.headers, body });
  assert.equal(made.status, 201);
  const { url, friendly_name } = Object(await made.json());
  assert.equal(friendly_name, '\u{1F511} & żółć');
  assert.ok(String(url).startsWith(listener.origin));
  const deletion = await fetch(String(url), { method: 'DELETE', headers: listener.headers });
  assert.deepEqual([deletion.status, await deletion.text(), deletion.headers.get('content-type')], [204, '', null]);
});

test('a body of 3 MB is answered 413, and the server goes on', async (context) => {
  const listener = await started(context);
  const body = new URLSearchParams({ Credentials: 's'.repeat(3_000_000) });
  const refused = await fetch(listener.origin + path, { method: 'POST', headers: listener.headers, body });
  assert.equal(refused.status, 413);
  assert.equal(Object(await refused.json()).status, 413);
  await assertAlive(listener);
});

test('a body without end is cut off', async (context) => {
  const listener = await started(context);
  const socket = await open(listener);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`);
  const chunk = `10000\r\n${'s'.repeat(65_536)}\r\n`;
  const feed = setInterval(() => socket.write(chunk.repeat(16)), 1);
  await closed(socket);
  clearInterval(feed);
  await assertAlive(listener);
});

test('huge headers are answered 431', async (context) => {
  const listener = await started(context);
  const answer = await exchange(listener, `GET ${path} HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`);
  assert.match(answer, /^HTTP\/1\.1 431 .*"status":431\}$/s);
  await assertAlive(listener);
});

test('what is not HTTP is answered 400', async (context) => {
  const listener = await started(context);
  for (const text of [
    '\0\0\0\0\r\n\r\n',
    'GET\r\n\r\n',
    `GET ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n`,
  ]) {
    assert.match(await exchange(listener, text), /^HTTP\/1\.1 400 /);
  }
  await assertAlive(listener);
});

test('a request that breaks off in the middle harms nobody', async (context) => {
  const listener = await started(context);
  for (const text of ['GET /v1', `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nCredent`]) {
    for (const leave of [(it: Socket) => it.end(), (it: Socket) => it.resetAndDestroy()]) {
      const socket = await open(listener);
      socket.write(text);
      leave(socket);
      socket.resume();
      await closed(socket);
    }
  }
  await assertAlive(listener);
});

test('a client that is too slow is answered 408', async (context) => {
  const listener = await started(context, { requestTimeoutMs: 50 });
  const headOnly = await exchange(listener, `GET ${path} HTTP/1.1\r\nHo`);
  assert.match(headOnly, /^HTTP\/1\.1 408 /);
  const bodyMissing = await exchange(listener, `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nC`);
  assert.match(bodyMissing, /^HTTP\/1\.1 408 /);
  await assertAlive(listener);
});

test('a respond function that throws is answered 500', async () => {
  const listener = await listen(() => Promise.reject(new Error('secret')));
  const answer = await fetch(listener.origin);
  assert.deepEqual([answer.status, await answer.text()], [500, 'Internal server error']);
  await listener.close();
});

test('an answer that cannot be sent ends its connection only', async () => {
  const answers = [
    { status: 9_999, headers: {} },
    { status: 200, headers: { 'bad name': 'x' } },
    { status: 200, headers: {}, json: 1n },
  ];
  for (const answer of answers) {
    const listener = await listen(async () => answer);
    await assert.rejects(fetch(listener.origin));
    await assert.rejects(fetch(listener.origin));
    await listener.close();
  }
});

test('closing ends idle and busy connections', async () => {
  const listener = await listen(() => new Promise(() => {}));
  const [idle, busy] = [await open(listener), await open(listener)];
  busy.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const ends = [idle, busy].map(closed);
  await listener.close();
  await Promise.all(ends);
});

interface Started extends Listener {
  readonly headers: Readonly<Record<string, string>>;
}

async function started(context: TestContext, options: ListenOptions = {}): Promise<Started> {
  const { respond, sandbox } = createReference();
  const listener = await listen(respond, options);
  context.after(() => listener.close());
  return { ...listener, headers: basic(sandbox.owner.accountSid, sandbox.owner.authToken) };
}

async function open(listener: Listener): Promise<Socket> {
  const socket = connect(Number(new URL(listener.origin).port), '127.0.0.1');
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Unlike `once`, it does not mind a reset. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.on('close', () => resolve());
  });
}

async function exchange(listener: Listener, text: string): Promise<string> {
  const socket = await open(listener);
  socket.write(text);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await closed(socket);
  return Buffer.concat(chunks).toString();
}

async function assertAlive(listener: Started): Promise<void> {
  const answer = await fetch(listener.origin + path, { headers: listener.headers });
  assert.equal(answer.status, 200);
  await answer.text();
}
