import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, awsCredential, type Resource } from '../../specs/catalogue.ts';
import { shownIn } from '../evidence/shown.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from './conditions.ts';
import { hostOf, ownHosts, ownPaths } from './own-address.ts';

const sid = `CR${'a'.repeat(32)}`;

function only(resource: Resource, line: Line) {
  const [shown] = shownIn(writtenHistory(resource, line));
  assert.ok(shown !== undefined);
  return shown;
}

test('the names of the loopback are one host, and no other host is like them', () => {
  for (const name of ['localhost', '127.0.0.1', '0.0.0.0', '[::1]']) {
    assert.equal(hostOf(`http://${name}:4010/v1`), 'loopback:4010');
  }
  for (const name of ['localhost.example', 'my-localhost']) assert.equal(hostOf(`https://${name}/`), `${name}:`);
});

test('the host of a request is one of its own, beside the documented one and those of the target', () => {
  const elsewhere = only(awsCredential, { step: 'fetch', sid, url: 'https://proxy.example/v1', body: { sid } });
  const given = { ...conditions, origins: ['http://127.0.0.1:4010', 'nowhere'] };
  const own = ['accounts.twilio.com:', 'loopback:4010', 'proxy.example:'];
  assert.deepEqual([...ownHosts(elsewhere, awsCredential, given)], own);
  const [unreadable, here] = ['nowhere', 'http://localhost:4010/v1'].map((url) =>
    only(awsCredential, { step: 'fetch', sid, url, body: { sid } }),
  );
  assert.deepEqual(
    [unreadable, here].map((it) => it && [...ownHosts(it, awsCredential, given)]),
    [own.slice(0, 2), own.slice(0, 2)],
  );
});

const pathsOf = (resource: Resource, line: Line, live = false) => [
  ...(ownPaths(only(resource, line), resource, { ...conditions, live }) ?? ['any']),
];

test('an instance has one path, and a token may have that of the secondary after a promotion, but not on a real account', () => {
  assert.deepEqual(pathsOf(awsCredential, { step: 'update', sid, body: { sid } }), [`/v1/Credentials/AWS/${sid}`]);
  const unreadable: Line = { step: 'fetch', sid, url: 'nowhere', body: { sid } };
  assert.deepEqual(pathsOf(awsCredential, unreadable), [`/v1/Credentials/AWS/${sid}`]);
  assert.deepEqual(pathsOf(apiKey, { step: 'create', body: {} }), ['any']);
  const [secondary, promotion] = ['/v1/AuthTokens/Secondary', '/v1/AuthTokens/Promote'];
  assert.deepEqual(pathsOf(authToken, { step: 'create', body: {} }), [secondary]);
  assert.deepEqual(pathsOf(authToken, { step: 'promote', body: {} }), [promotion, secondary]);
  assert.deepEqual(pathsOf(authToken, { step: 'promote', body: {} }, true), [promotion]);
});
