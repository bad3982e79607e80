import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { after, describe, type TestContext, test } from 'node:test';
import type { Outcome } from '../evidence/exchange.ts';
import { createHttpTransport } from './http.ts';
import { rawServer } from './testing/raw-server.ts';

const TIMEOUT_MS = 250;
const transport = createHttpTransport({ timeoutMs: TIMEOUT_MS });
after(() => transport.close());

const get = (url: string) => transport.send({ method: 'GET', url, headers: { accept: 'application/json' } });

async function httpServer(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

async function answerOf(
  context: TestContext,
  listener: RequestListener,
): Promise<Extract<Outcome, { kind: 'answered' }>> {
  const outcome = await get(await httpServer(context, listener));
  assert.equal(outcome.kind, 'answered');
  return outcome;
}

describe('an answer', () => {
  test('has its status, its headers in lower case, and its body', async (context) => {
    const answer = await answerOf(context, (_, response) => response.writeHead(418, { 'X-Odd': 'ä' }).end('{"a":"ó"}'));
    assert.deepEqual([answer.status, answer.body, answer.cut], [418, '{"a":"ó"}', undefined]);
    assert.ok('x-odd' in answer.headers);
  });

  test('joins several values of one header', async (context) => {
    const { headers } = await answerOf(context, (_, response) =>
      response.writeHead(200, { 'Set-Cookie': ['a=1', 'b=2'], Vary: ['Accept', 'Origin'] }).end(),
    );
    assert.deepEqual([headers['set-cookie'], headers.vary], ['a=1, b=2', 'Accept, Origin']);
  });

  test('may be HTML', async (context) => {
    const { body } = await answerOf(context, (_, response) => response.writeHead(502).end('<html>Bad gateway</html>'));
    assert.equal(body, '<html>Bad gateway</html>');
  });

  test('may be a redirect, which is not followed', async (context) => {
    const asked: unknown[] = [];
    const { status, headers } = await answerOf(context, (request, response) => {
      asked.push(request.url);
      response.writeHead(302, { Location: '/elsewhere' }).end();
    });
    assert.deepEqual([status, headers.location, asked], [302, '/elsewhere', ['/']]);
  });

  test('is read to 2 MB and no further', async (context) => {
    const answer = await answerOf(context, (_, response) => response.end('x'.repeat(3_000_000)));
    assert.deepEqual([answer.body.length, answer.cut], [2 * 1024 * 1024, true]);
  });

  test('of exactly 2 MB is whole', async (context) => {
    const answer = await answerOf(context, (_, response) => response.end('x'.repeat(2 * 1024 * 1024)));
    assert.deepEqual([answer.body.length, answer.cut], [2 * 1024 * 1024, undefined]);
  });

  test('without an end is left after 2 MB', { timeout: 5_000 }, async (context) => {
    const answer = await answerOf(context, (_, response) => {
      const feed = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', feed);
      feed();
    });
    assert.equal(answer.cut, true);
  });

  test('comes to what was sent, headers and body', async (context) => {
    const origin = await httpServer(context, (request, response) => request.pipe(response.writeHead(200)));
    const headers = { authorization: 'Basic eDp5', 'content-type': 'text/plain' };
    const outcome = await transport.send({ method: 'PATCH', url: `${origin}/p?q=1`, headers, body: 'zażółć' });
    assert.equal(outcome.kind === 'answered' && outcome.body, 'zażółć');
  });

  test('that was cut leaves the connection fit for the next request', async (context) => {
    const origin = await httpServer(context, (_, response) => response.end('x'.repeat(3_000_000)));
    assert.equal((await get(origin)).kind, 'answered');
    assert.equal((await get(origin)).kind, 'answered');
  });
});

const written = (text: string) => (socket: Socket) => socket.end(text);
const thenReset = (text: string) => (socket: Socket) => socket.write(text, () => socket.resetAndDestroy());
const thenSilent = (text: string) => (socket: Socket) => socket.write(text);
const head = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n';

const unanswered: readonly (readonly [what: string, answer: (socket: Socket) => unknown, reason: RegExp])[] = [
  ['closes without a word', written(''), /closed before the answer was whole/],
  ['resets before the headers', (socket) => socket.resetAndDestroy(), /reset before the answer was whole/],
  ['resets in the middle of the headers', thenReset(head), /reset before/],
  ['resets in the middle of the body', thenReset(`${head}\r\nabc`), /reset before/],
  ['closes in the middle of the body', written(`${head}\r\nabc`), /closed before/],
  [
    'closes in the middle of a chunk',
    written('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nab'),
    /closed/,
  ],
  ['speaks another protocol', written('SSH-2.0-OpenSSH_9.6\r\n'), /not HTTP/],
  ['sends bytes', written('\u0015\u0003\u0001\u0000'), /not HTTP/],
  [
    'sends a chunk without a length',
    written('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
    /not HTTP/,
  ],
  ['sends 40 kB of headers', written(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`), /more headers/],
  ['never answers', () => undefined, /no whole answer within 250 ms/],
  ['stops in the middle of the headers', thenSilent(head), /no whole answer within/],
  ['stops in the middle of the body', thenSilent(`${head}\r\nabc`), /no whole answer within/],
];

describe('nobody knows what became of a request where the server', () => {
  for (const [what, answer, reason] of unanswered) {
    test(what, { timeout: 5_000 }, async (context) => {
      const { origin, received } = await rawServer(context, answer);
      const outcome = await get(origin);
      assert.equal(outcome.kind, 'unknown');
      assert.match(outcome.reason, reason);
      assert.equal(received.length, 1, 'it must not be sent twice');
    });
  }

  test('answers a body so slowly that it is never whole in time', { timeout: 5_000 }, async (context) => {
    const { origin } = await rawServer(context, (socket) => {
      socket.write(`${head}\r\n`);
      const drip = setInterval(() => socket.write('x'), 20);
      socket.once('close', () => clearInterval(drip));
    });
    assert.match(Object(await get(origin)).reason, /no whole answer within 250 ms/);
  });
});

describe('a request was never sent where', () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
    test(`nothing listens on ${host}`, async () => {
      const reason = 'nothing listens at this address';
      assert.deepEqual(await get(`http://${host}:1/`), { kind: 'refused', reason });
    });
  }
});

test('a server that speaks no TLS is said so', async (context) => {
  const { origin } = await rawServer(context, written('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const outcome = await get(origin.replace('http:', 'https:'));
  assert.match(Object(outcome).reason, /no TLS is spoken there/);
});

test('what cannot be sent is told and not thrown', async () => {
  const headers = { authorization: 'Bearer a\nb' };
  const outcome = await transport.send({ method: 'GET', url: 'http://127.0.0.1:1/', headers });
  assert.deepEqual(outcome, { kind: 'unknown', reason: 'the request failed (UND_ERR_INVALID_ARG)' });
});
