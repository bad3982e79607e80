import { apiKey, awsCredential } from '../../specs/catalogue.ts';
import type { Actor } from '../client/client.ts';
import { madeUpToken } from '../client/keyring.ts';
import { textField } from '../evidence/answers.ts';
import type { ActorName, Exchange } from '../evidence/exchange.ts';
import { waitUntilAccepted, waitUntilRefused } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

// A permission that has nothing to do with the list that the key is tried on.
const NARROW_POLICY = JSON.stringify({ allow: ['/twilio/messaging/messages/read'] });
const LISTING_POLICY = JSON.stringify({ allow: ['/twilio/iam/api-keys/list'] });

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
    // In vain on a server that opens accounts v1 to no key, which must not shorten the wait for the other key.
    const isOpen = await waitUntilAccepted(session, 'standard-key-accepted', () => session.use(awsCredential, key));
    await session.use(awsCredential, wrongSecretOf(key));
    await manageKeysWith(context, key, textField(standard, 'sid') ?? '');
    // A new name must not have made a new secret.
    await session.use(awsCredential, key);
    await tryNarrowKey(context);
    await tryListingKey(context, isOpen);
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

async function tryNarrowKey(context: ScenarioContext): Promise<void> {
  const narrow = actorOf('restricted-key', await createRestricted(context, 'narrow', NARROW_POLICY));
  if (narrow === undefined) return;
  await context.session.use(awsCredential, narrow);
  await context.session.use(apiKey, narrow);
}

// Where a server opens accounts v1 to no key at all, this one shows that keys are accepted, and that a deleted one is not.
async function tryListingKey(context: ScenarioContext, isAccountsOpen: boolean): Promise<void> {
  const { session } = context;
  const creation = await createRestricted(context, 'listing', LISTING_POLICY);
  const key = actorOf('restricted-key', creation);
  const sid = textField(creation, 'sid') ?? '';
  if (key === undefined) return;
  const isAccepted = await waitUntilAccepted(session, 'api-key-authenticates', () => session.use(apiKey, key));
  if (isAccepted && !isAccountsOpen) await testSecret(context, key, sid);
  await session.delete(sid);
  const deleted: Actor = { ...key, name: 'deleted-key' };
  if (isAccepted) await waitUntilRefused(session, 'deleted-key-refused', () => session.use(apiKey, deleted));
}

async function testSecret({ session, name }: ScenarioContext, key: Actor, sid: string): Promise<void> {
  await session.use(apiKey, wrongSecretOf(key));
  await session.update(sid, { FriendlyName: name('listing, renamed') });
  await session.use(apiKey, key);
}

function createRestricted(context: ScenarioContext, label: string, policy: string): Promise<Exchange> {
  const { session, resource, keyring, name } = context;
  return session.create({ ...validFields(resource, keyring, name(label)), KeyType: 'restricted', Policy: policy });
}

function wrongSecretOf({ credentials }: Actor): Actor {
  const username = credentials?.kind === 'basic' ? credentials.username : '';
  return { name: 'wrong-key-secret', credentials: { kind: 'basic', username, password: madeUpToken() } };
}

function actorOf(name: ActorName, creation: Exchange): Actor | undefined {
  const username = textField(creation, 'sid');
  const password = textField(creation, 'secret');
  if (username === undefined || password === undefined) return undefined;
  return { name, credentials: { kind: 'basic', username, password } };
}
