import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';
import { listItems, textField } from '../evidence/answers.ts';
import { type ActorName, type Exchange, isSuccess } from '../evidence/exchange.ts';
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
  const kept: (readonly [resource: Resource, sid: string])[] = [];
  for (const [resource, own] of listed.map((it) => [it, open(it)] as const)) {
    const sid = textField(await own.create(validFields(resource, keyring, name('kept'))), 'sid');
    if (sid === undefined) return;
    kept.push([resource, sid]);
  }
  for (const [resource, sid] of kept) await useUntilListed(context, resource, sid);
  const [old] = await promoteNext(context);
  for (const resource of listed) await session.use(resource, keyring.owner(resource.api), { PageSize: '1000' });
  if (old !== undefined) await useOnKeys(context, old, 'owner-old-token');
}

// A new instance can take seconds to be listed, and one that is not cannot be missed afterwards.
function useUntilListed({ session, keyring }: ScenarioContext, resource: Resource, sid: string): Promise<Exchange> {
  return session.waitFor({
    rule: 'created-is-listed',
    attempt: () => session.use(resource, keyring.owner(resource.api), { PageSize: '1000' }),
    wanted: (list) => !isSuccess(list) || (listItems(list, resource) ?? []).some((it) => it.sid === sid),
  });
}

// A token opens and closes both APIs, which need not be one server.
async function useOnKeys({ session, keyring, hasApi }: ScenarioContext, token: string, as: ActorName): Promise<void> {
  if (hasApi('iam')) await session.use(apiKey, keyring.ownerWith(as, token));
}
