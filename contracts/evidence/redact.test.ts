import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../specs/catalogue.ts';
import { KEPT_BODY_LENGTH, redactedAnswer, redactedRequest } from './redact.ts';
import { createSecretRegistry } from './secrets.ts';
import { type Line, OWNER_TOKEN, writtenHistory } from './written-history.ts';

const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';

test('keeps no credentials of a request', () => {
  const { headers, body } = redactedRequest(exchangeOf({ fields: { FriendlyName: secret } }), registry());
  assert.equal(headers.authorization, '[redacted]');
  assert.equal(body, 'FriendlyName=[secret 1]');
});

test('keeps no known secret of an answer, wherever it is', () => {
  const answer = redactedAnswer(
    exchangeOf({ headers: { 'x-debug': secret }, body: { note: `Basic ${encoded(`SK1:${secret}`)}` } }),
    registry(),
  );
  assert.equal(answer?.headers['x-debug'], '[secret 1]');
  assert.doesNotMatch(answer?.body ?? '', new RegExp(encoded(secret).slice(4, 30)));
});

test('keeps no value of a field or header that is called a secret, even if it was never registered', () => {
  const unknown = { refresh_token: 'abc', clientSecret: 'a"b', privateKey: 'c', 'x-password': 'd', kept: 'e' };
  const answer = redactedAnswer(
    exchangeOf({
      headers: { 'set-cookie': 'a', 'x-auth-token': 'b', 'x-api-key': 'c', vary: 'Accept' },
      body: unknown,
    }),
    registry(),
  );
  assert.deepEqual(JSON.parse(answer?.body ?? ''), {
    refresh_token: '[redacted]',
    clientSecret: '[redacted]',
    privateKey: '[redacted]',
    'x-password': '[redacted]',
    kept: 'e',
  });
  const { 'content-type': _, ...headers } = answer?.headers ?? {};
  const gone = '[redacted]';
  assert.deepEqual(headers, { 'set-cookie': gone, 'x-auth-token': gone, 'x-api-key': gone, vary: 'Accept' });
});

test('keeps the headers about access that browsers read', () => {
  const name = 'access-control-allow-credentials';
  const answer = redactedAnswer(exchangeOf({ headers: { [name]: 'true' } }), registry());
  assert.equal(answer?.headers[name], 'true');
});

test('redacts before it cuts, so that no half of a secret is left at the edge', () => {
  const body = `${'x'.repeat(KEPT_BODY_LENGTH - 10)}${secret}`;
  const answer = redactedAnswer(exchangeOf({ body }), registry());
  assert.doesNotMatch(answer?.body ?? '', /Zk3v9/);
});

test('cuts a long body and says how long it was', () => {
  const body = redactedAnswer(exchangeOf({ body: 'x y '.repeat(5_000) }), registry())?.body ?? '';
  assert.match(body, /y … \[cut: 20000 characters in all\]$/);
});

test('has nothing of an answer that did not come, and no body where there is none', () => {
  assert.equal(redactedAnswer(exchangeOf({ lost: 'unknown' }), registry()), undefined);
  assert.deepEqual(redactedAnswer(exchangeOf({}), registry()), { headers: {} });
});

function exchangeOf(line: Omit<Line, 'step'>) {
  const [exchange] = writtenHistory(apiKey, { step: 'create', ...line }).exchanges;
  assert.ok(exchange);
  return exchange;
}

function registry() {
  const secrets = createSecretRegistry();
  secrets.register(secret);
  secrets.register(OWNER_TOKEN);
  return secrets;
}

function encoded(text: string): string {
  return Buffer.from(text).toString('base64');
}
