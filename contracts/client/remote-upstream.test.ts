import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../evidence/exchange.ts';
import { listen } from '../target/reference/listen.ts';
import { createRecordedReference } from '../target/reference/recorded-reference.ts';
import { recordingServer } from '../target/reference/recorder-control.ts';
import { createHttpTransport } from './http.ts';
import { remoteUpstream } from './remote-upstream.ts';

test('a recorder at an address tells what it was asked, and fails as it is told', async () => {
  const { recorder, sandbox } = createRecordedReference();
  const listener = await listen(recordingServer(recorder));
  const { send, close } = createHttpTransport({ timeoutMs: 5_000 });
  const upstream = remoteUpstream(listener.origin, send);
  const { accountSid, authToken } = sandbox.owner;
  const authorization = `Basic ${btoa(`${accountSid}:${authToken}`)}`;
  const url = `${listener.origin}/2010-04-01/Accounts/${accountSid}.json`;
  const ask = () => send({ method: 'GET', url, headers: { authorization } });
  await ask();
  await upstream.fail('hangs-up');
  await ask();
  await upstream.fail();
  const calls = await upstream.newCalls();
  await close();
  await listener.close();
  assert.deepEqual(
    calls.map((it) => [it.method, it.url, it.authorization, it.status]),
    [
      ['GET', url, authorization, 200],
      ['GET', url, authorization, undefined],
    ],
  );
});

test('a server that is no recorder is told from one, and no answer of it is quoted', async () => {
  const outcomes: readonly Outcome[] = [
    { kind: 'answered', status: 404, headers: {}, body: 'a secret' },
    { kind: 'refused', reason: 'nothing listens at this address' },
  ];
  for (const outcome of outcomes) {
    const upstream = remoteUpstream('http://127.0.0.1:4011', async () => outcome);
    await assert.rejects(
      upstream.newCalls(),
      /^Error: PROVIDER_UPSTREAM_URL \(http:\/\/127\.0\.0\.1:4011\) is no recording upstream: set it to /,
    );
  }
});

test('what a strange server tells is read without a fault', async () => {
  for (const body of ['', '[]', '{"calls":1}', '{"calls":[1,null]}']) {
    const upstream = remoteUpstream('http://127.0.0.1:4011', async () => ({
      kind: 'answered',
      status: 200,
      headers: {},
      body,
    }));
    assert.deepEqual(await upstream.newCalls(), []);
  }
});
