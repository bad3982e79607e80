import { apiKey, authToken, awsCredential, publicKey } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import type { ActorName } from '../evidence/exchange.ts';
import { waitUntilAccepted } from './consistency.ts';
import { createSecondary, deleteSecondary, promoteNext, use, withoutSecondary } from './rotation.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

/** What a rotation must leave alone: the other resources, and the secondary when a second one is refused. */
export const rotationEffects: Scenario = {
  id: 'rotation-effects',
  title: 'what a rotation leaves alone',
  resources: [authToken],
  async run(context) {
    const deleted = await refusedSecondChangesNothing(context);
    await promotionKeepsResources(context);
    // A promotion must not bring back a secondary that was deleted before it.
    if (deleted !== undefined) await use(context, deleted, 'owner-deleted-secondary');
    await withoutSecondary(context);
  },
};

async function refusedSecondChangesNothing(context: ScenarioContext): Promise<string | undefined> {
  const secondary = await createSecondary(context);
  if (secondary === undefined) return undefined;
  await waitUntilAccepted(context.session, 'secondary-authenticates', () => use(context, secondary, 'owner-secondary'));
  await useOnKeys(context, secondary, 'owner-secondary');
  await context.session.create({});
  await use(context, secondary, 'owner-secondary');
  await context.session.use(awsCredential, context.keyring.owner('accounts'));
  await deleteSecondary(context, secondary);
  return secondary;
}

async function promotionKeepsResources(context: ScenarioContext): Promise<void> {
  const { session, keyring, name, open, hasApi } = context;
  const listed = [awsCredential, publicKey, ...(hasApi('iam') ? [apiKey] : [])];
  const kept = listed.map((resource) => ({ resource, own: open(resource) }));
  for (const { resource, own } of kept) {
    const creation = await own.create(validFields(resource, keyring, name('kept')));
    if (textField(creation, 'sid') === undefined) return;
  }
  for (const resource of listed) await session.use(resource, keyring.owner(resource.api), { PageSize: '1000' });
  const [old] = await promoteNext(context);
  for (const resource of listed) await session.use(resource, keyring.owner(resource.api), { PageSize: '1000' });
  if (old !== undefined) await useOnKeys(context, old, 'owner-old-token');
}

// A token opens and closes both APIs, which need not be one server.
async function useOnKeys({ session, keyring, hasApi }: ScenarioContext, token: string, as: ActorName): Promise<void> {
  if (hasApi('iam')) await session.use(apiKey, keyring.ownerWith(as, token));
}
