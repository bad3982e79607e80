import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import { madeUpSid, NOBODY } from '../client/keyring.ts';
import { listItems, textOf } from '../evidence/answers.ts';
import { wholeList } from './consistency.ts';
import type { Scenario } from './scenario.ts';

/** What can be asked of a live account without changing anything in it. */
export const reading: Scenario = {
  id: 'reading',
  title: 'reading what there is',
  resources: [awsCredential, publicKey, apiKey],
  async run({ session, resource, keyring }) {
    const whole = await wholeList(session);
    await session.list();
    await session.list({ query: { PageSize: '1' } });
    const sid = textOf(listItems(whole, resource)?.[0], 'sid');
    if (sid !== undefined) await session.fetch(sid);
    await session.fetch(madeUpSid(resource.sidPrefix ?? ''), { variation: { kind: 'unknown-sid' } });
    for (const as of [NOBODY, keyring.wrongToken(resource.api), keyring.unknownAccount()]) {
      await session.list({ as });
      if (sid !== undefined) await session.fetch(sid, { as });
    }
    await wholeList(session);
  },
};
