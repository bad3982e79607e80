import { apiKey, authToken, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Actor } from '../client/client.ts';
import { type Alteration, NOBODY } from '../client/keyring.ts';
import { textField } from '../evidence/answers.ts';
import { wholeList } from './consistency.ts';
import { createSecondary, promoteNext, use } from './rotation.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

const ALTERATIONS: readonly Alteration[] = ['other-case', 'suffix', 'truncated', 'empty'];

/** Every operation without credentials and with wrong ones, beside the same requests with the right ones. */
export const refusals: Scenario = {
  id: 'refusals',
  title: 'requests without credentials and with wrong ones',
  resources: [awsCredential, publicKey, apiKey, authToken],
  run: (context) => (context.resource === authToken ? intrudeOnTokens(context) : intrudeOnCollection(context)),
};

async function intrudeOnCollection(context: ScenarioContext): Promise<void> {
  const { session, resource, keyring, name } = context;
  const sid = textField(await session.create(validFields(resource, keyring, name('victim'))), 'sid');
  if (sid === undefined) return;
  await session.fetch(sid);
  for (const as of intruders(context)) {
    await session.create(validFields(resource, keyring, name(`made by ${as.name}`)), { as });
    await session.list({ as });
    await session.fetch(sid, { as });
    await session.update(sid, { FriendlyName: name(`renamed by ${as.name}`) }, { as });
    await session.delete(sid, { as });
    // Seen after each of them, so that what one has changed is not laid at the door of the next.
    await session.fetch(sid);
  }
  for (const how of ALTERATIONS) {
    const as = keyring.alteredToken(how);
    if (as !== undefined) await session.fetch(sid, { as, variation: { kind: 'altered-token', how } });
  }
  await wholeList(session);
  await session.update(sid, { FriendlyName: name('renamed by its owner') });
  await session.delete(sid);
}

async function intrudeOnTokens(context: ScenarioContext): Promise<void> {
  const { session, keyring } = context;
  // Made and deleted twice: that another can be made shows that a deletion works, and so that there is none
  // when an intruder tries to make one.
  if (!(await makeAndDelete(context)) || !(await makeAndDelete(context))) return;
  for (const as of intruders(context)) {
    await session.create({}, { as });
    if (!(await makeAndDelete(context))) return;
  }
  const secondary = await createSecondary(context);
  if (secondary === undefined) return;
  await use(context, secondary, 'owner-secondary');
  for (const as of intruders(context)) {
    await session.promote({ as });
    await session.delete('', { as });
    await use(context, secondary, 'owner-secondary');
    await session.use(awsCredential, keyring.owner('accounts'));
  }
  for (const how of ALTERATIONS) await useAltered(context, how);
  await session.use(awsCredential, keyring.owner('accounts'));
  await session.delete('');
  await promoteNext(context);
}

async function makeAndDelete(context: ScenarioContext): Promise<boolean> {
  if ((await createSecondary(context)) === undefined) return false;
  await context.session.delete('');
  return true;
}

async function useAltered({ session, keyring }: ScenarioContext, how: Alteration): Promise<void> {
  const as = keyring.alteredToken(how);
  if (as !== undefined) await session.use(awsCredential, as);
}

function intruders({ keyring, resource }: ScenarioContext): readonly Actor[] {
  return [NOBODY, keyring.wrongToken(resource.api), keyring.unknownAccount()];
}
