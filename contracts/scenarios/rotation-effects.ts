import { apiKey, authToken, awsCredential } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { createSecondary, promoteNext, use } from './rotation.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

/** What a rotation must leave alone: the other resources, and the secondary when a second one is refused. */
export const rotationEffects: Scenario = {
  id: 'rotation-effects',
  title: 'what a rotation leaves alone',
  resources: [authToken],
  async run(context) {
    await refusedSecondChangesNothing(context);
    await promotionKeepsResources(context);
  },
};

async function refusedSecondChangesNothing(context: ScenarioContext): Promise<void> {
  const secondary = await createSecondary(context);
  if (secondary === undefined) return;
  await context.session.create({});
  await use(context, secondary, 'owner-secondary');
  await context.session.use(awsCredential, context.keyring.owner('accounts'));
  await context.session.delete('');
}

async function promotionKeepsResources(context: ScenarioContext): Promise<void> {
  const { session, keyring, name, open, hasApi } = context;
  const listed = [awsCredential, ...(hasApi('iam') ? [apiKey] : [])];
  const kept = listed.map((resource) => ({ resource, own: open(resource) }));
  for (const { resource, own } of kept) {
    const creation = await own.create(validFields(resource, keyring, name('kept')));
    if (textField(creation, 'sid') === undefined) return;
  }
  for (const resource of listed) await session.use(resource, keyring.owner(resource.api), { PageSize: '1000' });
  await promoteNext(context);
  for (const resource of listed) await session.use(resource, keyring.owner(resource.api), { PageSize: '1000' });
}
