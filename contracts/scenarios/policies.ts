import { apiKey } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { wholeList } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

const READ_AND_LIST = ['/twilio/messaging/messages/read', '/twilio/messaging/messages/list'];
const OTHER = ['/twilio/iam/api-keys/list', '/twilio/iam/api-keys/read', '/twilio/messaging/messages/create'];

/** The policy of a restricted key: kept as given, replaced as a whole, left alone by a new name, refused when it is none. */
export const policies: Scenario = {
  id: 'policies',
  title: 'the policy of a restricted key',
  resources: [apiKey],
  async run(context) {
    const { session, name } = context;
    const creation = await session.create({ ...restricted(context, 'policy'), Policy: policy(READ_AND_LIST) });
    const sid = textField(creation, 'sid');
    await wrongPolicies(context);
    if (sid === undefined) return;
    await session.fetch(sid);
    await wholeList(session);
    await session.update(sid, { FriendlyName: name('same policy') });
    await session.fetch(sid);
    await session.update(sid, { Policy: policy(OTHER) });
    await session.fetch(sid);
    await session.delete(sid);
  },
};

async function wrongPolicies(context: ScenarioContext): Promise<void> {
  const { session } = context;
  await session.create(
    { ...restricted(context, 'unknown permission'), Policy: policy(['/twilio/keyturn/nothing/read']) },
    { variation: { kind: 'invalid-policy', how: 'unknown-permission' } },
  );
  await session.create(
    { ...restricted(context, 'no JSON'), Policy: '{"allow":' },
    { variation: { kind: 'invalid-policy', how: 'not-json' } },
  );
}

function restricted({ resource, keyring, name }: ScenarioContext, label: string) {
  return { ...validFields(resource, keyring, name(label)), KeyType: 'restricted' };
}

function policy(allow: readonly string[]): string {
  return JSON.stringify({ allow });
}
