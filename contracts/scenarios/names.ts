import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { wholeList } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario } from './scenario.ts';

/** Names that a server with a careless step between the form and the answer would change. */
const NAMES: readonly string[] = [
  'Zażółć gęślą jaźń – 日本語 – עברית – 🔑 e\u0301 👩‍💻',
  `a+b  %41 &amp; = <b> "O'Brien" \\ / ; #`,
  ` \u00A0${'n'.repeat(60)}\u00A0 `,
];

/** Friendly names that are easily damaged, on creation and on update, and updates that name nothing. */
export const names: Scenario = {
  id: 'names',
  title: 'friendly names that are easily damaged',
  resources: [awsCredential, publicKey, apiKey],
  async run({ session, resource, keyring, name }) {
    const renamed = textField(await session.create(validFields(resource, keyring, name('renamed'))), 'sid');
    for (const friendlyName of NAMES) {
      await session.create(validFields(resource, keyring, friendlyName));
      if (renamed !== undefined) await session.update(renamed, { FriendlyName: friendlyName });
      if (renamed !== undefined) await session.fetch(renamed);
    }
    // Shows the names of all that was created above.
    await wholeList(session);
    if (renamed !== undefined) await session.update(renamed, {});
    if (renamed !== undefined) await session.fetch(renamed);
    const { FriendlyName: _, ...nameless } = validFields(resource, keyring, '');
    const sid = textField(await session.create(nameless), 'sid');
    if (sid !== undefined) await session.fetch(sid);
  },
};
