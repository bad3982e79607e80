import { apiKey, awsCredential } from '../../specs/catalogue.ts';
import type { Actor } from '../client/client.ts';
import { textField } from '../evidence/answers.ts';
import type { ActorName, Exchange } from '../evidence/exchange.ts';
import { waitUntilAccepted, waitUntilRefused } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

// A permission that has nothing to do with the list that the key is tried on.
const NARROW_POLICY = JSON.stringify({ allow: ['/twilio/messaging/messages/read'] });

/** API keys as credentials: what a standard and a restricted one open, and that a deleted one opens nothing. */
export const keyAuth: Scenario = {
  id: 'key-auth',
  title: 'API keys as credentials',
  resources: [apiKey],
  capability: 'key-auth',
  async run(context) {
    const { session, resource, keyring, name } = context;
    const standard = await session.create(validFields(resource, keyring, name('standard')));
    const key = actorOf('api-key', standard);
    if (key === undefined) return;
    await waitUntilAccepted(session, 'api-key-authenticates', () => session.use(awsCredential, key));
    await manageKeysWith(context, key, textField(standard, 'sid') ?? '');
    await tryRestrictedKey(context);
    await session.delete(textField(standard, 'sid') ?? '');
    const deleted: Actor = { ...key, name: 'deleted-key' };
    await waitUntilRefused(session, 'deleted-key-refused', () => session.use(awsCredential, deleted));
  },
};

async function manageKeysWith({ session, resource, keyring, name }: ScenarioContext, as: Actor, sid: string) {
  await session.fetch(sid);
  await session.list({ as });
  await session.create(validFields(resource, keyring, name('made by a key')), { as });
  await session.fetch(sid, { as });
  await session.update(sid, { FriendlyName: name('renamed by a key') }, { as });
  await session.delete(sid, { as });
  await session.list();
  await session.fetch(sid);
  await session.update(sid, { FriendlyName: name('renamed by its owner') });
}

async function tryRestrictedKey({ session, resource, keyring, name }: ScenarioContext): Promise<void> {
  const fields = {
    ...validFields(resource, keyring, name('restricted')),
    KeyType: 'restricted',
    Policy: NARROW_POLICY,
  };
  const restricted = actorOf('restricted-key', await session.create(fields));
  if (restricted !== undefined) await session.use(awsCredential, restricted);
}

function actorOf(name: ActorName, creation: Exchange): Actor | undefined {
  const username = textField(creation, 'sid');
  const password = textField(creation, 'secret');
  if (username === undefined || password === undefined) return undefined;
  return { name, credentials: { kind: 'basic', username, password } };
}
