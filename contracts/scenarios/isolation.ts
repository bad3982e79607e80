import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Actor } from '../client/client.ts';
import { textField } from '../evidence/answers.ts';
import type { Variation } from '../evidence/variation.ts';
import { wholeList } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

/** A second account, in good standing, that tries to reach what is the owner's. */
export const isolation: Scenario = {
  id: 'isolation',
  title: 'another account that reaches for what is not its own',
  resources: [awsCredential, publicKey, apiKey],
  capability: 'stranger',
  async run(context) {
    const { session, resource, keyring, name } = context;
    const as = keyring.stranger;
    const sid = textField(await session.create(validFields(resource, keyring, name('owned'))), 'sid');
    if (as === undefined || sid === undefined) return;
    await session.fetch(sid);
    // The stranger's own list shows that its credentials are good, so that its refusals mean something.
    const own = resource.namesAccount ? { AccountSid: accountOf(as) } : {};
    await wholeList(session, { as, query: own });
    if (resource.namesAccount) await reachByAccountSid(context, as);
    await session.fetch(sid, { as });
    await session.update(sid, { FriendlyName: name('renamed by a stranger') }, { as });
    await session.delete(sid, { as });
    await session.fetch(sid);
    await wholeList(session);
    await session.update(sid, { FriendlyName: name('renamed by its owner') });
    await session.delete(sid);
  },
};

async function reachByAccountSid({ session, resource, keyring, name }: ScenarioContext, as: Actor): Promise<void> {
  const variation: Variation = { kind: 'other-account' };
  await session.list({ as, variation });
  await session.create(validFields(resource, keyring, name('made by a stranger')), { as, variation });
}

function accountOf({ credentials }: Actor): string | undefined {
  return credentials?.kind === 'basic' ? credentials.username : undefined;
}
