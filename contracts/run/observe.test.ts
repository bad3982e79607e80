import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authToken, awsCredential, publicKey } from '../../specs/catalogue.ts';
import { createClient } from '../client/client.ts';
import { createKeyring } from '../client/keyring.ts';
import { answered, lost, scriptedTransport } from '../client/testing/scripted-transport.ts';
import { writtenTarget } from '../client/testing/written-target.ts';
import { tokenGiven } from '../client/token-given.ts';
import type { Exchange, Outcome, SentRequest } from '../evidence/exchange.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { OWNER_TOKEN } from '../evidence/written-history.ts';
import { lifecycle } from '../scenarios/lifecycle.ts';
import type { Scenario, ScenarioContext } from '../scenarios/scenario.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import { type ObserveParts, observe } from './observe.ts';
import { setStage } from './testing/rehearsal.ts';

const doing = (run: Scenario['run'], id: Scenario['id'] = 'names'): Scenario => ({
  id,
  title: 'does what a test wants',
  resources: [awsCredential],
  run,
});

const failingOnDeletion = ({ step }: Exchange) => {
  if (step === 'delete') throw new Error('the disk is full');
};
const failingOnTokens = (exchange: Exchange) => {
  if (tokenGiven(exchange) !== undefined) throw new Error('the disk is full');
};
const isClosing = ({ body }: SentRequest) => body === 'Status=closed';

async function observed(
  scenarios: readonly Scenario[],
  answer: (request: SentRequest, index: number) => Outcome = () => answered(200, {}),
  changes: Partial<ObserveParts> = {},
) {
  const transport = scriptedTransport(answer);
  const clock = stillClock();
  const client = createClient({ transport: transport.send, clock, secrets: createSecretRegistry() });
  const parts = { target: writtenTarget, clock, client, keyring: createKeyring(writtenTarget), ...changes };
  const plan = scenarios.map((scenario) => ({ scenario, resource: awsCredential }));
  return { ...(await observe(plan, parts)), transport, keyring: parts.keyring };
}

describe('to observe', () => {
  test('gives each scenario a history of its own, in order', async () => {
    const listing = doing(async ({ session }) => void (await session.list()), 'paging');
    const { histories, crashes } = await observed([doing(async () => {}), listing]);
    assert.deepEqual(
      histories.map((it) => [it.scenario, it.exchanges.length]),
      [
        ['names', 0],
        ['paging', 1],
      ],
    );
    assert.deepEqual(crashes, []);
  });

  test('keeps the history of every session that a scenario opens', async () => {
    const { histories } = await observed([doing(async ({ open }) => void (await open(publicKey).list()))]);
    assert.deepEqual(
      histories.map((it) => [it.resource.id, it.exchanges.length]),
      [
        ['aws-credential', 0],
        ['public-key', 1],
      ],
    );
  });

  test('shows each scenario as a step', async () => {
    const titles: string[] = [];
    const step: ObserveParts['step'] = async (title, body) => {
      titles.push(title);
      await body();
    };
    await observed([doing(async () => {})], undefined, { step });
    assert.deepEqual(titles, ['does what a test wants (AWS credential)']);
  });

  test('records each wait in seconds', async () => {
    const waiting = doing(async ({ session }) => {
      await session.waitFor({ rule: 'some-rule', attempt: () => session.list(), wanted: () => false });
    });
    assert.deepEqual((await observed([waiting])).waits, [{ rule: 'some-rule', seconds: 2 }]);
  });

  test('tells a scenario what the target has', async () => {
    const contexts: ScenarioContext[] = [];
    const looking = doing(async (context) => void contexts.push(context));
    await observed([looking, looking]);
    await observed([looking], undefined, {
      target: { ...writtenTarget, kind: 'live', addresses: { iam: 'http://i' } },
    });
    const [mock, same, live] = contexts;
    assert.deepEqual(
      [mock?.mayRemoveLeftovers, mock?.hasApi('accounts'), mock?.providerId],
      [true, true, 'integration-1'],
    );
    assert.deepEqual([live?.mayRemoveLeftovers, live?.hasApi('accounts'), live?.hasApi('iam')], [false, false, true]);
    assert.match(mock?.name('first') ?? '', /^keyturn-[\da-f]{8}-[a-z-]+ first$/);
    assert.equal(mock?.name('first'), same?.name('first'), 'one run has one prefix');
    assert.notEqual(mock?.name('first'), live?.name('first'));
  });
});

describe('a scenario that fails', () => {
  test('is a crash, and the next one runs', async () => {
    const failing = doing(() => Promise.reject(new Error('no operation for it')));
    const { crashes, histories } = await observed([failing, doing(async ({ session }) => void (await session.list()))]);
    assert.deepEqual(crashes, [
      { scenario: 'names', resource: awsCredential, message: 'the scenario failed: no operation for it' },
    ]);
    assert.equal(histories[1]?.exchanges.length, 1);
  });

  test('is a crash where what it throws is no error', async () => {
    const { crashes } = await observed([doing(() => Promise.reject('text'))]);
    assert.equal(crashes[0]?.message, 'the scenario failed: something was thrown');
  });

  test('only when it is cleaned up is one as well', async () => {
    const creating = doing(async ({ session }) => void (await session.create({})));
    const { crashes } = await observed([creating, creating], () => answered(201, { sid: 'CR1' }), {
      onExchange: failingOnDeletion,
    });
    assert.deepEqual(
      crashes.map((it) => it.message),
      Array(2).fill('the clean-up failed: the disk is full'),
    );
  });
});

describe('a subaccount', () => {
  const sid = `AC${'7'.repeat(32)}`;
  const making = doing(async ({ makeSubaccount }) => void (await makeSubaccount()));

  test('is made once for a run, and closed at its end', async () => {
    const { transport } = await observed([making, making], () => answered(201, { sid }));
    assert.deepEqual(
      transport.sent.map(({ url, body }) => [new URL(url).pathname, body]),
      [
        ['/twilio/2010-04-01/Accounts.json', 'FriendlyName=keyturn+subaccount'],
        [`/twilio/2010-04-01/Accounts/${sid}.json`, 'Status=closed'],
      ],
    );
  });

  test('is not closed where none was made', async () => {
    for (const outcome of [answered(400, { code: 1 }), answered(201, {}), lost]) {
      assert.equal((await observed([making], () => outcome)).transport.sent.length, 1);
    }
    assert.equal((await observed([doing(async () => {})])).transport.sent.length, 0);
  });

  test('is closed with another token of the owner where the one in use is denied', async () => {
    const keyring = createKeyring(writtenTarget, ['a', 'b']);
    const accepted = Buffer.from(`${keyring.accountSid}:a`).toString('base64');
    const answer = (request: SentRequest) =>
      isClosing(request) && request.headers.authorization !== `Basic ${accepted}`
        ? answered(401)
        : answered(201, { sid });
    const { transport } = await observed([making], answer, { keyring });
    assert.deepEqual(transport.sent.map(isClosing), [false, true, true]);
  });

  test('is closed even after a scenario that failed', async () => {
    const failing = doing(async ({ makeSubaccount }) => {
      await makeSubaccount();
      throw new Error('later');
    });
    assert.ok((await observed([failing], () => answered(201, { sid }))).transport.sent.some(isClosing));
  });
});

describe('a token', () => {
  test('is kept before any request that could promote it', async () => {
    const stage = setStage();
    const told: (string | undefined)[] = [];
    const sentBefore: number[] = [];
    const plan = [{ scenario: lifecycle, resource: authToken }];
    await stage.rehearse(plan, (healthy) => (request) => {
      if (request.url.endsWith('/Promote')) sentBefore.push(stage.kept().length);
      return healthy(request);
    });
    for (const [, outcome] of stage.traffic) {
      if (outcome.kind === 'answered') told.push(/"secondary_auth_token":"(\w+)"/.exec(outcome.body)?.[1]);
    }
    const given = told.filter((it) => it !== undefined);
    assert.deepEqual(
      given.filter((it) => !stage.kept().includes(it)),
      [],
    );
    // One secondary came before the promotion of nothing, and one more before each of the others.
    assert.deepEqual(sentBefore, [1, 2, 4]);
  });

  test('that cannot be kept is not promoted, and is deleted again', async () => {
    const stage = scriptedTransport(({ method }) =>
      method === 'POST' ? answered(201, { secondary_auth_token: 'second' }) : answered(204),
    );
    const clock = stillClock();
    const client = createClient({ transport: stage.send, clock, secrets: createSecretRegistry() });
    const keyring = createKeyring(writtenTarget);
    const parts = { target: writtenTarget, clock, client, keyring, onExchange: failingOnTokens };
    const { crashes } = await observe([{ scenario: lifecycle, resource: authToken }], parts);
    assert.deepEqual(
      crashes.map((it) => it.message),
      ['the scenario failed: the disk is full'],
    );
    assert.deepEqual(
      stage.sent.map((it) => it.method),
      ['POST', 'DELETE'],
    );
    assert.equal(keyring.ownerTokens()[0], OWNER_TOKEN);
  });
});
