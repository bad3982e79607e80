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
    const secondary = await createSecondary(context);
    if (secondary !== undefined) await openBothApis(context, secondary);
    const kept = await makeKept(context, secondary);
    if (secondary !== undefined) await refusedSecondChangesNothing(context, secondary);
    if (kept !== undefined) await promotionKeepsResources(context, kept);
    // A promotion must not bring back a secondary that was deleted before it.
    if (secondary !== undefined) await use(context, secondary, 'owner-deleted-secondary');
    await withoutSecondary(context);
  },
};

type Kept = readonly (readonly [resource: Resource, sid: string])[];

async function openBothApis(context: ScenarioContext, secondary: string): Promise<void> {
  await waitUntilAccepted(context.session, 'secondary-authenticates', () => use(context, secondary, 'owner-secondary'));
  await useOnKeys(context, secondary, 'owner-secondary');
}

// The secondary token makes them, as it can do what the primary one can.
async function makeKept(context: ScenarioContext, secondary: string | undefined): Promise<Kept | undefined> {
  const { session, keyring, name, open, hasApi } = context;
  const kept: (readonly [resource: Resource, sid: string])[] = [];
  for (const resource of [awsCredential, publicKey, ...(hasApi('iam') ? [apiKey] : [])]) {
    const own = open(resource);
    const fields = validFields(resource, keyring, name('kept'));
    const asSecondary =
      secondary && (await own.create(fields, { as: keyring.ownerWith('owner-secondary', secondary) }));
    if (asSecondary) session.witness(asSecondary);
    const creation = asSecondary && isSuccess(asSecondary) ? asSecondary : await own.create(fields);
    // What the primary token can do is held against the secondary one.
    if (creation !== asSecondary && isSuccess(creation)) session.witness(creation);
    const sid = textField(creation, 'sid');
    if (sid === undefined) return undefined;
    kept.push([resource, sid]);
  }
  return kept;
}

async function refusedSecondChangesNothing(context: ScenarioContext, secondary: string): Promise<void> {
  await context.session.create({});
  await use(context, secondary, 'owner-secondary');
  await context.session.use(awsCredential, context.keyring.owner('accounts'));
  await deleteSecondary(context, secondary);
}

async function promotionKeepsResources(context: ScenarioContext, kept: Kept): Promise<void> {
  const { session, keyring } = context;
  for (const [resource, sid] of kept) await useUntilListed(context, resource, sid);
  const [old] = await promoteNext(context);
  for (const [resource] of kept) await session.use(resource, keyring.owner(resource.api), { PageSize: '1000' });
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
