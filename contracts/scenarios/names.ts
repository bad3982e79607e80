import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Session } from '../client/session.ts';
import { listItems, textField } from '../evidence/answers.ts';
import { isSuccess } from '../evidence/exchange.ts';
import { wholeList } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario } from './scenario.ts';

/** Names that a server with a careless step between the form and the answer would change, of 64 at most; all show whose they are. */
function damageable(tag: string): readonly [string, string, string] {
  return [
    `Zażółć gęślą – 日本 – עברי – 🔑 e\u0301 👩‍💻 ${tag}`,
    `a+b  %41 &amp; = <b> "O'Brien" \\ / ; # ${tag}`,
    ` \u00A0${tag.padEnd(60, 'n')}\u00A0 `,
  ];
}

/** Friendly names that are easily damaged, on creation and on update, and updates that name nothing. */
export const names: Scenario = {
  id: 'names',
  title: 'friendly names that are easily damaged',
  resources: [awsCredential, publicKey, apiKey],
  async run({ session, resource, keyring, name }) {
    // Made before and after the one that is renamed, so that neighbours on both sides are seen unharmed.
    const [before, ...after] = damageable(name(''));
    await session.create(validFields(resource, keyring, before));
    const renamed = textField(await session.create(validFields(resource, keyring, name('renamed'))), 'sid');
    for (const friendlyName of [before, ...after]) {
      if (friendlyName !== before) await session.create(validFields(resource, keyring, friendlyName));
      if (renamed !== undefined) await session.update(renamed, { FriendlyName: friendlyName });
      if (renamed !== undefined) await session.fetch(renamed);
    }
    await listNames(session, renamed, after.at(-1));
    if (renamed !== undefined) await session.update(renamed, {});
    if (renamed !== undefined) await session.fetch(renamed);
    const { FriendlyName: _, ...nameless } = validFields(resource, keyring, '');
    const sid = textField(await session.create(nameless), 'sid');
    if (sid !== undefined) await session.fetch(sid);
  },
};

// Shows the names of all that was created; a live account can take seconds to list what is new.
async function listNames(session: Session, renamed: string | undefined, lastName?: string): Promise<void> {
  const made = session
    .history()
    .succeeded('create')
    .map((it) => textField(it, 'sid'));
  await session.waitFor({
    rule: 'update-is-kept',
    attempt: () => wholeList(session),
    wanted(list) {
      const shown = new Map(listItems(list, session.resource)?.map((it) => [it.sid, it.friendly_name]));
      const isShown = made.every((sid) => sid === undefined || shown.has(sid));
      return !isSuccess(list) || (isShown && (renamed === undefined || shown.get(renamed) === lastName));
    },
  });
}
