import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, awsCredential, catalogue, providerToken } from '../../specs/catalogue.ts';
import { createClient } from '../client/client.ts';
import { createKeyring } from '../client/keyring.ts';
import { answered, lost, scriptedTransport } from '../client/testing/scripted-transport.ts';
import { writtenTarget } from '../client/testing/written-target.ts';
import type { Outcome, SentRequest } from '../evidence/exchange.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { OWNER, OWNER_TOKEN } from '../evidence/written-history.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import type { Target } from '../target/target.ts';
import { signIn } from './sign-in.ts';

const { provider: _, ...withoutProvider } = writtenTarget;
const { accounts: __, ...withoutAccounts } = writtenTarget.addresses;

const denyingAtProvider = ({ url }: SentRequest) => answered(url.includes('/providers/') ? 401 : 200);

interface Attempt {
  readonly target?: Target;
  readonly rotated?: readonly string[];
  readonly resources?: typeof catalogue;
  readonly answer: (request: SentRequest) => Outcome;
}

function attempt({ target = withoutProvider, rotated = [], resources = catalogue, answer }: Attempt) {
  const transport = scriptedTransport(answer);
  const client = createClient({ transport: transport.send, clock: stillClock(), secrets: createSecretRegistry() });
  const keyring = createKeyring(target, rotated);
  return { done: signIn({ target, client, keyring, resources }), transport, keyring };
}

const tokenIn = ({ headers }: SentRequest) =>
  Buffer.from(headers.authorization?.split(' ')[1] ?? '', 'base64')
    .toString()
    .slice(OWNER.length + 1);
const accepting = (token: string) => (request: SentRequest) => answered(tokenIn(request) === token ? 200 : 401);

describe('to sign in', () => {
  test('is one read of one item, with the configured token', async () => {
    const { done, transport } = attempt({ answer: accepting(OWNER_TOKEN), rotated: ['b', 'a'] });
    await done;
    const [request, ...others] = transport.sent;
    assert.deepEqual(
      [request?.method, request?.url, others],
      ['GET', 'http://127.0.0.1:4010/twilio/v1/Credentials/AWS?PageSize=1', []],
    );
  });

  test('is a read of the keys where the target has no other address', async () => {
    const { done, transport } = attempt({
      target: { ...withoutProvider, addresses: withoutAccounts },
      answer: accepting(OWNER_TOKEN),
    });
    await done;
    assert.match(transport.sent[0]?.url ?? '', /\/v1\/Keys\?AccountSid=/);
  });

  test('tries the tokens of earlier runs, the newest first, and goes on with the one that is accepted', async () => {
    const { done, transport, keyring } = attempt({ answer: accepting('b'), rotated: ['c', 'b', 'a'] });
    await done;
    assert.deepEqual(transport.sent.map(tokenIn), [OWNER_TOKEN, 'c', 'b']);
    assert.deepEqual(keyring.ownerTokens(), ['b', OWNER_TOKEN, 'c', 'a']);
  });

  for (const status of [200, 404, 429, 500]) {
    test(`succeeds where ${status} does not deny the credentials`, async () => {
      const { done, transport } = attempt({ answer: () => answered(status), rotated: ['a'] });
      await done;
      assert.equal(transport.sent.length, 1);
    });
  }

  test('asks the provider as well where its token is going to be judged', async () => {
    const { done, transport } = attempt({ target: writtenTarget, answer: () => answered(200) });
    await done;
    assert.deepEqual(
      transport.sent.slice(1).map((it) => [it.url, it.headers.authorization]),
      [['http://127.0.0.1:4011/api/v1/providers/twilio/integration-1', 'Bearer bearer-token-of-the-provider']],
    );
    const narrow = attempt({ target: writtenTarget, resources: [apiKey], answer: () => answered(200) });
    await narrow.done;
    assert.equal(narrow.transport.sent.length, 1);
  });

  test('asks the provider alone where there is no account', async () => {
    const { owner: ___, ...ownerless } = writtenTarget;
    const { done, transport } = attempt({ target: ownerless, answer: () => answered(200) });
    await done;
    assert.deepEqual(
      transport.sent.map((it) => new URL(it.url).port),
      ['4011'],
    );
  });
});

describe('to sign in is refused', () => {
  test('where the configured token is denied, with what to set', async () => {
    const { done } = attempt({ answer: () => answered(401) });
    const message = `The target refuses the credentials of ${OWNER}: set TWILIO_AUTH_TOKEN to the token that is primary now.`;
    await assert.rejects(done, { message });
  });

  test('where every kept token is denied as well, without naming one', async () => {
    const { done } = attempt({ answer: () => answered(403), rotated: ['kept-token-1', 'kept-token-2'] });
    const message = `The target refuses the credentials of ${OWNER}, with the configured token and with each that earlier runs left in .keyturn: set TWILIO_AUTH_TOKEN to the token that is primary now.`;
    await assert.rejects(done, { message });
  });

  test('where nothing answers, with where and why, and without a second attempt', async () => {
    const { done, transport } = attempt({ answer: () => lost, rotated: ['a'] });
    const message =
      'The target at http://127.0.0.1:4010 cannot be reached (the connection was lost): start it, or set its URL.';
    await assert.rejects(done, { message });
    assert.equal(transport.sent.length, 1);
  });

  test('where the provider denies its token', async () => {
    const resources = [providerToken, awsCredential];
    const { done } = attempt({ target: writtenTarget, resources, answer: denyingAtProvider });
    await assert.rejects(done, { message: /^The provider refuses its bearer token: set PROVIDER_TOKEN to one/ });
  });
});
