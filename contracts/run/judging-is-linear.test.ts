import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential, type Resource } from '../../specs/catalogue.ts';
import { appliesTo } from '../checker/check.ts';
import { createClient } from '../client/client.ts';
import { createKeyring, type Keyring } from '../client/keyring.ts';
import { createSession, type Session } from '../client/session.ts';
import { textField } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { type History, historyOf } from '../evidence/history.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { conditions } from '../rules/conditions.ts';
import { rules } from '../rules/index.ts';
import { validFields } from '../scenarios/samples.ts';
import { directTransport, embedReference } from './embedded.ts';

const ROUNDS = 30;
// Twice the exchanges are read twice as often; a rule that holds each against each reads them four times as often.
const MOST_GROWTH = 2.6;

type Round = (session: Session, keyring: Keyring) => Promise<void>;

const lives: readonly (readonly [Resource, Round])[] = [
  [apiKey, manage],
  [awsCredential, manage],
  [authToken, rotate],
];

for (const life of lives) {
  const [resource] = life;
  describe(`a long history of ${resource.id}`, async () => {
    const [short, long] = [await historyAfter(ROUNDS, life), await historyAfter(2 * ROUNDS, life)];

    for (const rule of rules.filter((it) => appliesTo(it, resource))) {
      test(`takes ${rule.id} no longer for each exchange than a short one`, () => {
        const reads = [short, long].map((history) => readsOf(history, (it) => rule.judge(it, resource, conditions)));
        const growth = (reads[1] ?? 0) / (reads[0] ?? 1);
        assert.ok(growth < MOST_GROWTH, `twice the exchanges are read ${growth.toFixed(1)} times as often`);
      });
    }
  });
}

async function historyAfter(rounds: number, [resource, round]: (typeof lives)[number]): Promise<History> {
  const { respond, clock, targetAt } = embedReference({ seed: '1' });
  const target = targetAt('http://127.0.0.1:4010');
  const client = createClient({ transport: directTransport(respond), clock, secrets: createSecretRegistry() });
  const keyring = createKeyring(target);
  const parts = { resource, client, keyring, clock, addresses: target.addresses, waitTimeoutMs: 0 };
  const session = createSession({ ...parts, scenario: 'lifecycle' });
  for (let count = 0; count < rounds; count += 1) await round(session, keyring);
  return session.history();
}

/** Counts how often a property of an exchange is read: time differs from machine to machine, and this does not. */
function readsOf(history: History, judge: (history: History) => unknown): number {
  let reads = 0;
  const counted = history.exchanges.map(
    (exchange) =>
      new Proxy<Exchange>(exchange, {
        get(target, name, receiver): unknown {
          reads += 1;
          return Reflect.get(target, name, receiver);
        },
      }),
  );
  judge(historyOf(history.scenario, history.resource, counted));
  return reads;
}

async function manage(session: Session, keyring: Keyring): Promise<void> {
  const fields = validFields(session.resource, keyring, `name ${session.history().exchanges.length}`);
  const creation = await session.create(fields);
  const sid = textField(creation, 'sid') ?? '';
  const as = keyring.stranger;
  await session.fetch(sid);
  await session.list();
  await session.update(sid, { FriendlyName: `${fields.FriendlyName} again` });
  await session.create({ FriendlyName: `${fields.FriendlyName} incomplete` });
  await session.fetch(sid);
  await session.use(session.resource, keyring.ownerWith('api-key', textField(creation, 'secret') ?? 'none'));
  if (as) await session.delete(sid, { as });
  await session.list();
  await session.delete(sid);
  await session.fetch(sid);
}

async function rotate(session: Session, keyring: Keyring): Promise<void> {
  const token = textField(await session.create({}), 'secondary_auth_token') ?? '';
  await session.use(awsCredential, keyring.ownerWith('owner-secondary', token));
  await session.create({});
  await session.use(awsCredential, keyring.owner('accounts'));
  const old = keyring.ownerTokenFor(keyring.accountSid) ?? '';
  await session.promote();
  keyring.setPrimary(token);
  await session.use(awsCredential, keyring.ownerWith('owner-old-token', old));
  await session.use(awsCredential, keyring.owner('accounts'));
  await session.delete('');
}
