import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listen } from './listen.ts';
import { httpUpstream } from './provider-upstream.ts';
import { createReference } from './reference.ts';

test('a Twilio at an address accepts and refuses', async () => {
  const { respond, sandbox } = createReference();
  const listener = await listen(respond);
  const ask = httpUpstream(listener.origin);
  assert.equal(await ask(sandbox.owner.accountSid, sandbox.owner.authToken), 'accepted');
  assert.equal(await ask(sandbox.owner.accountSid, sandbox.stranger.authToken), 'refused');
  await listener.close();
  assert.equal(await ask(sandbox.owner.accountSid, sandbox.owner.authToken), 'unavailable');
});

test('a limit, a fault and a redirect say nothing about the token', async () => {
  for (const status of [302, 408, 429, 500, 503]) {
    const listener = await listen(async () => ({ status, headers: { Location: '/' }, text: '' }));
    assert.equal(await httpUpstream(listener.origin)('AC1', 'x'), 'unavailable');
    await listener.close();
  }
});

test('no answer in time is no answer', async () => {
  const listener = await listen(() => new Promise(() => {}));
  assert.equal(await httpUpstream(listener.origin, 20)('AC1', 'x'), 'unavailable');
  await listener.close();
});
