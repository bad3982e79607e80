import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Extra, type Seen, visit } from '../testing/visitor.ts';

const aws = '/v1/Credentials/AWS';
const form = 'application/x-www-form-urlencoded';

const refusals: readonly (readonly [
  title: string,
  method: string,
  target: string,
  extra: Extra,
  expected: readonly number[],
])[] = [
  ['an unknown path', 'GET', '/v1/Nothing', {}, [404, 20404]],
  ['an unknown SID', 'GET', `${aws}/CR${'0'.repeat(32)}`, {}, [404, 20404]],
  ['a SID of another kind', 'GET', `${aws}/SK${'0'.repeat(32)}`, {}, [400, 70002]],
  ['a short SID', 'DELETE', `${aws}/CR0`, {}, [400, 70002]],
  ['a SID that is not hexadecimal', 'POST', `${aws}/CR${'g'.repeat(32)}`, {}, [400, 70002]],
  ['a SID with more behind it', 'GET', `/v1/Keys/SK${'0'.repeat(32)}%0A`, {}, [400, 70002]],
  ['a method that is not there', 'PUT', aws, {}, [405, 20004]],
  ['broken encoding in the path', 'GET', `${aws}/%zz`, {}, [400, 20001]],
  ['broken encoding in the query', 'GET', `${aws}?PageSize=%zz`, {}, [400, 20001]],
  [
    'broken encoding in the form',
    'POST',
    aws,
    { body: 'Credentials=%zz', headers: { 'content-type': form } },
    [400, 20001],
  ],
  ['a body of another type', 'POST', aws, { json: { Credentials: 's' } }, [415, 20001]],
  ['a body without a type', 'POST', aws, { body: 'Credentials=s' }, [415, 20001]],
  ['a body over 64 KiB', 'POST', aws, { form: { Credentials: 's'.repeat(65_536) } }, [413, 20001]],
];

for (const [title, method, target, extra, expected] of refusals) {
  test(`${title} is answered ${expected.join('/')}`, async () => {
    const refused = await visit().send(method, target, extra);
    assert.deepEqual([refused.status, refused.at('code')], expected);
    assertEnvelope(refused);
  });
}

test('a method that is not there names those that are', async () => {
  assert.equal((await visit().send('PUT', aws)).headers.Allow, 'GET, POST');
});

test('every answer carries the standard headers, a success those for browsers too', async () => {
  const visitor = visit();
  for (const target of [aws, '/v1/Nothing']) {
    const { headers } = await visitor.send('GET', target);
    assert.match(headers['Twilio-Request-Id'] ?? '', /^RQ[0-9a-f]{32}$/);
    assert.match(headers['Twilio-Request-Duration'] ?? '', /^\d+\.\d{3}$/);
    assert.equal(headers['X-Home-Region'], 'us1');
    assert.ok(!Number.isNaN(Date.parse(headers.Date ?? '')));
    assert.equal(
      Object.keys(headers).filter((name) => name.startsWith('Access-Control-')).length,
      target === aws ? 5 : 0,
    );
  }
});

test('of a field that is sent twice the last counts, and unknown ones are ignored', async () => {
  const body = 'Credentials=s&FriendlyName=one&Odd=1&FriendlyName=two+%2B';
  const made = await visit().send('POST', aws, { body, headers: { 'content-type': `${form}; charset=UTF-8` } });
  assert.deepEqual([made.status, made.at('friendly_name')], [201, 'two +']);
});

test('addresses follow the Host header unless it is odd', async () => {
  const visitor = visit();
  const first = async (host: string) => {
    return (await visitor.send('GET', aws, { headers: { host } })).text('meta.first_page_url').split('/v1')[0];
  };
  const hosts = ['127.0.0.1:80', '[::1]:1', 'a"b', 'a/b', ''];
  const fallback = 'https://accounts.twilio.com';
  const expected = ['http://127.0.0.1:80', 'http://[::1]:1', fallback, fallback, fallback];
  assert.deepEqual(await Promise.all(hosts.map(first)), expected);
});

function assertEnvelope(refused: Seen): void {
  assert.equal(refused.headers['Content-Type'], 'application/json');
  assert.deepEqual(Object.keys(Object(refused.body)), ['code', 'message', 'more_info', 'status']);
  assert.equal(refused.at('status'), refused.status);
  assert.equal(refused.at('more_info'), `https://www.twilio.com/docs/errors/${refused.text('code')}`);
}
