import { apiKey, authToken, awsCredential, providerToken, publicKey } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { isSuccess } from '../evidence/exchange.ts';
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

async function liveAndDie({ session, resource, keyring, name }: ScenarioContext): Promise<void> {
  const creation = await session.create(validFields(resource, keyring, name('first')));
  const bystander = await session.create(validFields(resource, keyring, name('second')));
  const sid = textField(creation, 'sid');
  const otherSid = textField(bystander, 'sid');
  if (sid === undefined || otherSid === undefined) {
    // Nothing to live with, but the list can still be judged.
    await wholeList(session);
    return;
  }
  await session.fetch(sid);
  await listUntil(session, { rule: 'created-is-listed', has: [sid, otherSid] });
  await session.pause(ONE_TICK_MS);
  await session.update(sid, { FriendlyName: name('renamed') });
  await session.fetch(sid);
  await session.fetch(otherSid);
  await deleteAndWait(session, sid);
  await session.delete(sid);
  await session.delete(otherSid);
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
