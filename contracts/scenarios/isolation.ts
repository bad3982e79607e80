import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Actor } from '../client/client.ts';
import { textField } from '../evidence/answers.ts';
import type { Variation } from '../evidence/variation.ts';
import { listUntil, wholeList } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario } from './scenario.ts';

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
    // What the owner's own list does not have yet, nobody can say to be missing from another's.
    await listUntil(session, { rule: 'created-is-listed', has: [sid] });
    // The stranger's own list shows that its credentials are good, so that its refusals mean something.
    const own = resource.namesAccount ? { AccountSid: accountOf(as) } : {};
    await wholeList(session, { as, query: own });
    const variation: Variation = { kind: 'other-account' };
    if (resource.namesAccount) await session.list({ as, variation });
    await session.fetch(sid, { as });
    await session.update(sid, { FriendlyName: name('renamed by a stranger') }, { as });
    await session.delete(sid, { as });
    await session.fetch(sid, { as: keyring.ownerWith('wrong-token', passwordOf(as)) });
    await session.fetch(sid);
    await session.update(sid, { FriendlyName: name('renamed by its owner') });
    await session.delete(sid);
    // Last, because a server that gives the same SID each time would make the owner's instance the stranger's own.
    const fields = validFields(resource, keyring, name('made by a stranger'));
    if (!resource.namesAccount) return;
    await session.create(fields, { as, variation });
    await wholeList(session);
  },
};

// A token opens its own account alone.
function passwordOf({ credentials }: Actor): string {
  return credentials?.kind === 'basic' ? credentials.password : '';
}

function accountOf({ credentials }: Actor): string | undefined {
  return credentials?.kind === 'basic' ? credentials.username : undefined;
}
