import { apiKey, authToken, awsCredential, publicKey } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

/** Each operation of a resource once or twice, whatever the answers are: for a target that answers oddly on purpose. */
export const briefLife: Scenario = {
  id: 'odd-answers',
  title: 'a brief life among odd answers',
  resources: [apiKey, awsCredential, publicKey, authToken],
  run: (context) => (context.resource === authToken ? tokens(context) : instances(context)),
};

async function instances({ session, resource, keyring, name }: ScenarioContext): Promise<void> {
  const first = await session.create(validFields(resource, keyring, name('first')));
  const second = await session.create(validFields(resource, keyring, name('second')));
  const nowhere = `${resource.sidPrefix ?? ''}${'0'.repeat(32)}`;
  const sid = textField(first, 'sid') ?? nowhere;
  await session.fetch(sid);
  await session.list();
  await session.update(sid, { FriendlyName: name('renamed') });
  await session.delete(sid);
  await session.delete(textField(second, 'sid') ?? nowhere);
}

async function tokens({ session }: ScenarioContext): Promise<void> {
  await session.create({});
  await session.delete('');
  await session.create({});
  await session.promote();
}
