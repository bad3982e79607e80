import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations } from './operations.ts';
import { matchRoute } from './routes.ts';

test('every operation is found by its own path', () => {
  for (const { operationId, method, path } of operations) {
    const match = matchRoute(method, `${path.replace('{Sid}', 'one').replace('{id}', 'one')}?a=%zz`);
    assert.equal(match.kind === 'operation' && match.operationId, operationId);
  }
});

test('parameters and query come apart', () => {
  const match = matchRoute('GET', '/2010-04-01/Accounts/A%20C.json?Page=1?2');
  assert.ok(match.kind === 'operation');
  assert.deepEqual([match.parameters, match.query], [{ Sid: 'A C' }, 'Page=1?2']);
});

test('a whole address is understood', () => {
  const match = matchRoute('GET', 'http://twilio.test/v1/Keys/SK1');
  assert.equal(match.kind === 'operation' && match.operationId, 'FetchKey');
});

test('another method names those that would do', () => {
  assert.deepEqual(matchRoute('PUT', '/v1/Keys/SK1'), { kind: 'unsupported-method', allow: ['GET', 'POST', 'DELETE'] });
});

test('other paths are unknown', () => {
  const paths = [
    '',
    '/',
    '*',
    '/v1',
    '/v1/Credentials',
    '/v1/Keys/',
    '//v1/Keys',
    '/v1/Keys/a/b',
    '/V1/Keys',
    '/v2/Keys',
  ];
  const accounts = ['/2010-04-01/Accounts', '/2010-04-01/Accounts/AC1', '/2010-04-01/Accounts/.json'];
  for (const path of [...paths, ...accounts]) assert.equal(matchRoute('GET', path).kind, 'unknown-path', path);
});

test('broken percent-encoding is told apart', () => {
  for (const path of ['/v1/Keys/%', '/v1/Keys/%zz', '/v1/Keys/%ff']) {
    assert.equal(matchRoute('GET', path).kind, 'malformed-path');
  }
});
