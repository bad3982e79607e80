import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecordedReference } from './recorded-reference.ts';
import { recordingServer } from './recorder-control.ts';
import type { IncomingRequest } from './respond.ts';
import { basic } from './testing/visitor.ts';

function recorded() {
  const { recorder, sandbox, respond } = createRecordedReference({ seed: 'recorder' });
  const { accountSid, authToken } = sandbox.owner;
  const target = `/2010-04-01/Accounts/${accountSid}.json`;
  const question = (changes: Partial<IncomingRequest> = {}): IncomingRequest => ({
    method: 'GET',
    target,
    headers: { host: '127.0.0.1:4011', ...basic(accountSid, authToken) },
    body: '',
    ...changes,
  });
  return { recorder, sandbox, respond, question, serve: recordingServer(recorder) };
}

const control = (path: string, body = '{}', changes: Partial<IncomingRequest> = {}): IncomingRequest => ({
  method: 'POST',
  target: `/keyturn/${path}`,
  headers: {},
  body,
  ...changes,
});

test('what is asked is answered as by Twilio, and is told once', async () => {
  const { recorder, question } = recorded();
  assert.equal((await recorder.respond(question())).status, 200);
  assert.equal((await recorder.respond(question({ headers: {} }))).status, 401);
  const calls = await recorder.newCalls();
  assert.deepEqual(
    calls.map((it) => [it.method, it.status, it.authorization === undefined]),
    [
      ['GET', 200, false],
      ['GET', 401, true],
    ],
  );
  assert.match(calls[0]?.url ?? '', /^http:\/\/127\.0\.0\.1:4011\/2010-04-01\/Accounts\/AC[0-9a-f]{32}\.json$/);
  assert.deepEqual(await recorder.newCalls(), []);
});

test('it fails as it is told, until it is told otherwise', async () => {
  const { recorder, question } = recorded();
  for (const status of [429, 503] as const) {
    await recorder.fail(status);
    assert.equal((await recorder.respond(question())).status, status);
  }
  await recorder.fail('hangs-up');
  assert.equal((await recorder.respond(question())).hangsUp, true);
  await recorder.fail();
  assert.equal((await recorder.respond(question())).status, 200);
  assert.deepEqual(
    (await recorder.newCalls()).map((it) => it.status),
    [429, 503, undefined, 200],
  );
});

test('the provider of a recorded reference asks through the recorder', async () => {
  const { recorder, respond, sandbox } = recorded();
  const { id, bearerToken } = sandbox.provider;
  const headers = { authorization: `Bearer ${bearerToken}`, 'content-type': 'application/json' };
  const target = `/api/v1/providers/twilio/${id}/auth-token`;
  const body = JSON.stringify({ authToken: sandbox.owner.authToken });
  const update = async () => (await respond({ method: 'PATCH', target, headers, body })).status;
  assert.equal(await update(), 200);
  for (const how of [429, 503, 'hangs-up'] as const) {
    await recorder.fail(how);
    assert.equal(await update(), 503);
  }
  assert.equal((await recorder.newCalls()).length, 4);
});

test('over HTTP, the suite reads and fails below /keyturn, and all else is for Twilio', async () => {
  const { serve, question } = recorded();
  assert.equal((await serve(question())).status, 200);
  const told = await serve(control('new-calls'));
  assert.equal(told.headers['Cache-Control'], 'no-store');
  assert.match(JSON.stringify(told.json), /"status":200/);
  assert.equal((await serve(control('fail', '{"how":503}'))).status, 204);
  assert.equal((await serve(question())).status, 503);
  assert.equal((await serve(control('fail'))).status, 204);
  assert.equal((await serve(question())).status, 200);
});

test('it tells nothing to a page in a browser, nor what it was not made to tell', async () => {
  const { serve } = recorded();
  const refused = [
    control('new-calls', '{}', { headers: { origin: 'http://evil.example' } }),
    control('new-calls', '{}', { method: 'GET' }),
    control('nothing'),
    control('fail', '{"how":200}'),
    control('fail', 'nonsense'),
  ];
  const statuses = await Promise.all(refused.map(async (it) => (await serve(it)).status));
  assert.deepEqual(statuses, [404, 404, 404, 400, 400]);
});
