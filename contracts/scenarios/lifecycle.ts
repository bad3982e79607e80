import { apiKey, authToken, awsCredential, providerToken, publicKey } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { isAnswered, isSuccess } from '../evidence/exchange.ts';
import { deleteAndWait, listUntil, wholeList } from './consistency.ts';
import { rotate } from './rotation.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

// Dates have whole seconds, so that an update shows in them only when a second has begun since the creation.
const ONE_TICK_MS = 1_100;

/** Every operation of a resource in the order of a life: this alone covers the documents. */
export const lifecycle: Scenario = {
  id: 'lifecycle',
  title: 'the life of a resource, from creation to deletion',
  resources: [awsCredential, publicKey, apiKey, providerToken, authToken],
  run(context) {
    if (context.resource === authToken) return rotate(context);
    return context.resource === providerToken ? replaceStoredToken(context) : liveAndDie(context);
  },
};

async function liveAndDie(context: ScenarioContext): Promise<void> {
  const { session, resource, keyring, name } = context;
  const first = await session.create(validFields(resource, keyring, name('first')));
  const second = await session.create(validFields(resource, keyring, name('second')));
  const firstSid = textField(first, 'sid');
  const secondSid = textField(second, 'sid');
  if (firstSid === undefined || secondSid === undefined) {
    // Nothing to live with, but the list can still be judged, and whether it is creations alone that get no answer.
    await wholeList(session);
    if (!isAnswered(first) && !isAnswered(second)) await createOnceMore(context);
    return;
  }
  await session.fetch(firstSid);
  await listUntil(session, { rule: 'created-is-listed', has: [firstSid, secondSid] });
  await session.pause(ONE_TICK_MS);
  await session.update(firstSid, { FriendlyName: name('renamed') });
  await session.fetch(firstSid);
  await session.fetch(secondSid);
  await deleteAndWait(session, firstSid);
  await session.delete(firstSid);
  const last = await session.delete(secondSid);
  if (!isAnswered(last)) await wholeList(session);
}

async function createOnceMore({ session, resource, keyring, name }: ScenarioContext): Promise<void> {
  await session.create(validFields(resource, keyring, name('third')));
  await wholeList(session);
}

async function replaceStoredToken({ session, keyring, providerId }: ScenarioContext): Promise<void> {
  const id = providerId ?? '';
  const provider = await session.fetch(id);
  const token = keyring.ownerTokenFor(textField(provider, 'accountSid'));
  // A provider of another account refuses our token, and rightly.
  if (!isSuccess(provider) || token === undefined) return;
  await session.update(id, { authToken: token });
  await session.fetch(id);
}
