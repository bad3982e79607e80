import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authorizationHeader } from './credentials.ts';
import { pairsInHar } from './har.ts';
import { withReadableCredentials } from './readable-credentials.ts';
import { OWNER, OWNER_TOKEN } from './written-history.ts';

const header = (name: string, value: string) => ({ name, value });
const content = { size: 2, mimeType: 'application/json', text: '{}' };
const response = { status: 200, headers: [header('Content-Type', 'application/json')], content };
const request = { method: 'GET', url: 'https://iam.twilio.com/v1/Keys', headers: [header('Accept', '*/*')] };
const entry = { startedDateTime: '2026-03-02T09:15:00.000Z', time: 12.5, request, response };

function only(changes: Readonly<Record<string, unknown>>) {
  const [pair] = pairsInHar(archive({ ...entry, ...changes }));
  return pair;
}

function archive(...entries: readonly unknown[]): string {
  return JSON.stringify({ log: { version: '1.2', entries } });
}

describe('an entry of an HTTP archive', () => {
  test('is a request and its answer', () => {
    const at = Date.parse('2026-03-02T09:15:00.000Z');
    assert.deepEqual(pairsInHar(`\uFEFF${archive(entry)}`), [
      {
        request: { method: 'GET', url: request.url, headers: { accept: '*/*' } },
        outcome: { kind: 'answered', status: 200, headers: { 'content-type': 'application/json' }, body: '{}' },
        sentAtMs: at,
        ms: 12.5,
      },
    ]);
  });

  test('may have its body in base64', () => {
    const encoded = { ...content, encoding: 'base64', text: Buffer.from('{"sid":"ż"}').toString('base64') };
    const outcome = only({ response: { ...response, content: encoded } })?.outcome;
    assert.equal(outcome?.kind === 'answered' && outcome.body, '{"sid":"ż"}');
  });

  test('may have its form as fields, and its type beside it', () => {
    const params = [header('FriendlyName', 'a b&c')];
    const postData = { mimeType: 'application/x-www-form-urlencoded', params };
    const sent = only({ request: { ...request, method: 'post', postData } })?.request;
    assert.deepEqual(
      [sent?.method, sent?.body, sent?.headers['content-type']],
      ['POST', 'FriendlyName=a+b%26c', 'application/x-www-form-urlencoded'],
    );
  });

  for (const [title, changes] of [
    ['its length', { headers: [header('Content-Length', '9')] }],
    ['its size', { bodySize: 9 }],
    ['a file of its own', { postData: { mimeType: 'text/plain', text: '', _file: 'a.bin' } }],
    ['fields that are decoded or not', { postData: { params: [header('FriendlyName', 'a%20b')] } }],
  ] as const) {
    test(`of whose request there is only ${title} has no known outcome`, () => {
      const { outcome } = only({ request: { ...request, method: 'POST', ...changes } }) ?? {};
      assert.deepEqual(outcome, { kind: 'unknown', reason: 'the recording lacks the body of the request' });
    });
  }

  test('has the credentials of its address in a header', () => {
    const url = 'https://AC1:a%40b@iam.twilio.com/v1/Keys';
    const sent = only({ request: { ...request, url } })?.request;
    assert.equal(sent?.url, 'https://iam.twilio.com/v1/Keys');
    const authorization = authorizationHeader({ kind: 'basic', username: 'AC1', password: 'a@b' });
    assert.equal(sent.headers['authorization'], authorization);
  });

  test('has several values of a header in one, and no line of HTTP/2 as a header', () => {
    const headers = [header(':method', 'GET'), header('A', '1'), header('a', '2')];
    assert.deepEqual(only({ request: { ...request, headers } })?.request.headers, { a: '1, 2' });
  });

  for (const [title, changes] of [
    ['an answer', { response: undefined }],
    ['a status', { response: { ...response, status: 0 } }],
    ['the body of its answer', { response: { ...response, content: { size: 40 } } }],
    ['any content', { response: { ...response, content: undefined } }],
  ] as const) {
    test(`that lacks ${title} has no known outcome`, () => assert.equal(only(changes)?.outcome.kind, 'unknown'));
  }

  test('with an answer of 204 needs no body', () => {
    const outcome = only({ response: { status: 204, headers: [], content: { size: -1 } } })?.outcome;
    assert.equal(outcome?.kind === 'answered' && outcome.body, '');
  });

  for (const [title, changes] of [
    ['comes from a cache', { _fromCache: 'disk' }],
    ['was not changed', { response: { ...response, status: 304 } }],
    ['has no time', { startedDateTime: 'once' }],
    ['has no request', { request: undefined }],
    ['has no address', { request: { ...request, url: '/v1' } }],
    [
      'asks for a browser',
      { request: { ...request, method: 'OPTIONS', headers: [header('Access-Control-Request-Method', 'GET')] } },
    ],
  ] as const) {
    test(`that ${title} is left out`, () => assert.equal(only(changes), undefined));
  }

  test('comes in the order in which it was sent', () => {
    const later = { ...entry, startedDateTime: '2026-03-02T09:16:00.000Z' };
    assert.deepEqual(pairsInHar(archive(later, entry)).length, 2);
    const [first, second] = pairsInHar(archive(later, entry));
    assert.ok((first?.sentAtMs ?? 0) < (second?.sentAtMs ?? 0));
  });

  test('comes in an order that nobody knows where neither the file nor the clock tells', () => {
    const later = { ...entry, startedDateTime: '2026-03-02T09:16:00.000Z' };
    assert.deepEqual(outcomesOf(entry, entry, later), ['answered', 'answered', 'answered']);
    assert.deepEqual(outcomesOf(later, entry, entry), ['unknown', 'unknown', 'answered']);
  });
});

describe('no HTTP archive', () => {
  for (const [title, text, why] of [
    ['is a text that breaks off', archive(entry).slice(0, 60), /^It is not JSON, or breaks off/],
    ['is JSON without a log', '{"a":1}', /^It is no HTTP archive/],
    [
      'has more requests than can be read',
      archive(...Array.from({ length: 20_001 }, () => 1)),
      /^It has 20001 requests/,
    ],
  ] as const) {
    test(title, () => assert.throws(() => pairsInHar(text), { message: why }));
  }
});

describe('credentials in a recording', () => {
  const owners = withHeader(authorizationHeader({ kind: 'basic', username: OWNER, password: OWNER_TOKEN }));
  const blotted = withHeader(authorizationHeader({ kind: 'basic', username: OWNER, password: '[REDACTED]' }));

  test('that are left out everywhere make it useless', () => {
    for (const it of [entry, blotted, withHeader('***')])
      assert.throws(() => kept(it, it), /^Error: No request in it carries/);
  });

  test('that are blotted out make a request useless', () => assert.equal(kept(owners, blotted, entry), 2));
});

function outcomesOf(...entries: readonly unknown[]): readonly string[] {
  return pairsInHar(archive(...entries)).map(({ outcome }) => outcome.kind);
}

function withHeader(value: string) {
  return { ...entry, request: { ...request, headers: [header('Authorization', value)] } };
}

function kept(...entries: readonly unknown[]): number {
  return withReadableCredentials(pairsInHar(archive(...entries))).length;
}
