import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, providerToken, type Resource } from '../../specs/catalogue.ts';
import { createClient } from '../client/client.ts';
import { createKeyring } from '../client/keyring.ts';
import { createSession, type Session } from '../client/session.ts';
import { answered, lost, scriptedTransport } from '../client/testing/scripted-transport.ts';
import { writtenTarget } from '../client/testing/written-target.ts';
import type { Outcome } from '../evidence/exchange.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import { cleanUp } from './clean-up.ts';

/** The last parts of the addresses that a clean-up deletes, after a scenario that was answered so. */
async function deletedAfter(
  resource: Resource,
  outcomes: readonly Outcome[],
  scenario: (session: Session) => Promise<unknown>,
): Promise<readonly (string | undefined)[]> {
  const transport = scriptedTransport((_, index) => outcomes[index] ?? answered(204));
  const clock = stillClock();
  const client = createClient({ transport: transport.send, clock, secrets: createSecretRegistry() });
  const parts = { client, clock, keyring: createKeyring(writtenTarget), addresses: writtenTarget.addresses };
  const session = createSession({ scenario: 'lifecycle', resource, waitTimeoutMs: 100, ...parts });
  await scenario(session);
  const before = transport.sent.length;
  await cleanUp(session);
  const after = transport.sent.slice(before);
  assert.ok(after.every((it) => it.method === 'DELETE'));
  return after.map((it) => it.url.split('/').at(-1));
}

const made = (sid: string) => answered(201, { sid });
const secondary = answered(201, { secondary_auth_token: 'second' });

describe('a clean-up deletes', () => {
  test('what was made and is still there, in the order in which it was made', async () => {
    const deleted = await deletedAfter(
      apiKey,
      [made('SK1'), made('SK2'), made('SK3'), answered(204)],
      async (session) => {
        for (let index = 0; index < 3; index += 1) await session.create({});
        await session.delete('SK2');
      },
    );
    assert.deepEqual(deleted, ['SK1', 'SK3']);
  });

  test('what could not be deleted, or may not have been', async () => {
    const outcomes = [made('SK1'), made('SK2'), made('SK3'), answered(500), lost, answered(403)];
    const deleted = await deletedAfter(apiKey, outcomes, async (session) => {
      for (let index = 0; index < 3; index += 1) await session.create({});
      for (const sid of ['SK1', 'SK2', 'SK3']) await session.delete(sid);
    });
    assert.deepEqual(deleted, ['SK1', 'SK2', 'SK3']);
  });

  test('once what a server gave twice', async () => {
    const deleted = await deletedAfter(apiKey, [made('SK1'), made('SK1')], async (session) => {
      await session.create({});
      await session.create({});
    });
    assert.deepEqual(deleted, ['SK1']);
  });

  test('nothing where nothing was made', async () => {
    assert.deepEqual(
      await deletedAfter(apiKey, [answered(400), lost], async (session) => {
        await session.create({});
        await session.create({});
      }),
      [],
    );
    assert.deepEqual(await deletedAfter(providerToken, [answered(200)], (session) => session.fetch('p')), []);
  });

  test('the secondary token that is left', async () => {
    assert.deepEqual(await deletedAfter(authToken, [secondary], (session) => session.create({})), ['Secondary']);
  });

  const kept: readonly (readonly [
    what: string,
    outcomes: readonly Outcome[],
    steps: readonly ('delete' | 'promote')[],
  ])[] = [
    ['that was deleted', [secondary, answered(204)], ['delete']],
    ['that was promoted', [secondary, answered(200, { auth_token: 'second' })], ['promote']],
    ['that may have been promoted, as it may be the primary one', [secondary, lost], ['promote']],
    ['that may have been promoted by an answer of 500', [secondary, answered(500)], ['promote']],
  ];
  for (const [what, outcomes, steps] of kept) {
    test(`no token ${what}`, async () => {
      const deleted = await deletedAfter(authToken, outcomes, async (session) => {
        await session.create({});
        for (const step of steps) await (step === 'delete' ? session.delete('') : session.promote());
      });
      assert.deepEqual(deleted, []);
    });
  }
});
