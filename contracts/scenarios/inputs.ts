import { apiKey, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';
import { madeUpSid } from '../client/keyring.ts';
import type { Session } from '../client/session.ts';
import { textField } from '../evidence/answers.ts';
import type { Variation } from '../evidence/variation.ts';
import { waitUntilGone, wholeList } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

const LONG_NAME_LENGTH = 65;

type Malformation = 'wrong-prefix' | 'too-short' | 'not-hex';

/** One way of being wrong per request, beside the same requests made right. */
export const inputs: Scenario = {
  id: 'inputs',
  title: 'requests that are wrong in one way',
  resources: [awsCredential, publicKey, apiKey],
  async run(context) {
    const { session, resource, keyring, name } = context;
    const sid = textField(await session.create(validFields(resource, keyring, name('control'))), 'sid');
    await wrongCreations(context);
    if (sid !== undefined) await tooLongAName(context, sid);
    await wrongSids(session);
    // A refused change, of this or of another instance, must not have hit this one.
    if (sid !== undefined) await session.fetch(sid);
    await oddPages(session);
    if (resource.namesAccount) await listWithoutAccount(session);
    if (sid !== undefined) await oddUpdate(context, sid);
    await wholeList(session);
    if (sid === undefined) return;
    await session.update(sid, { FriendlyName: name('control again') });
    await changeAfterDeletion(context, sid);
  },
};

async function changeAfterDeletion({ session, name }: ScenarioContext, sid: string): Promise<void> {
  await session.delete(sid);
  await waitUntilGone(session, sid);
  await session.update(sid, { FriendlyName: name('after its deletion') });
  await session.fetch(sid);
}

async function wrongCreations({ session, resource, keyring, name }: ScenarioContext): Promise<void> {
  const valid = (label: string) => validFields(resource, keyring, name(label));
  for (const field of resource.requiredFields) {
    await session.create({ ...valid(`without ${field}`), [field]: undefined }, missing(field));
  }
  await session.create(
    { ...valid(''), FriendlyName: name('').padEnd(LONG_NAME_LENGTH, 'x') },
    { variation: { kind: 'long-name' } },
  );
  await session.create({ ...valid('with a field more'), KeyturnUnknown: 'ignored' }, unknownField());
  await session.create(valid('as JSON'), { bodies: 'json', variation: { kind: 'wrong-content-type' } });
  if (resource !== apiKey) return;
  const restricted = { ...valid('restricted without a policy'), KeyType: 'restricted' };
  await session.create(restricted, { variation: { kind: 'missing-policy' } });
  const unknownType = { ...valid('of an unknown type'), KeyType: 'keyturn' };
  await session.create(unknownType, { variation: { kind: 'invalid-enum', field: 'KeyType' } });
}

async function wrongSids(session: Session): Promise<void> {
  const { resource } = session;
  for (const how of ['wrong-prefix', 'too-short', 'not-hex'] as const) {
    await session.fetch(malformedSid(resource, how), malformed(how));
  }
  await session.update(malformedSid(resource, 'wrong-prefix'), { FriendlyName: 'nobody' }, malformed('wrong-prefix'));
  await session.delete(malformedSid(resource, 'wrong-prefix'), malformed('wrong-prefix'));
  const unknown = { variation: { kind: 'unknown-sid' } } as const;
  const prefix = resource.sidPrefix ?? '';
  await session.fetch(madeUpSid(prefix), unknown);
  await session.update(madeUpSid(prefix), { FriendlyName: 'nobody' }, unknown);
  await session.delete(madeUpSid(prefix), unknown);
}

function malformedSid(resource: Resource, how: Malformation): string {
  const prefix = resource.sidPrefix ?? '';
  if (how === 'wrong-prefix') return madeUpSid('ZZ');
  return how === 'too-short' ? madeUpSid(prefix).slice(0, -1) : `${prefix}${'z'.repeat(32)}`;
}

function malformed(how: Malformation): { readonly variation: Variation } {
  return { variation: { kind: 'malformed-sid', how } };
}

async function oddPages(session: Session): Promise<void> {
  for (const size of [0, 1001]) {
    await session.list({ query: { PageSize: String(size) }, variation: { kind: 'page-size', size } });
  }
  await session.list({ query: { PageSize: 'many' }, variation: { kind: 'bad-page-size' } });
  await session.list({ query: { PageToken: 'keyturn' }, variation: { kind: 'bad-page-token' } });
}

async function listWithoutAccount(session: Session): Promise<void> {
  await session.list({ query: { AccountSid: undefined }, ...missing('AccountSid') });
}

async function tooLongAName({ session, name }: ScenarioContext, sid: string): Promise<void> {
  const longName = name('').padEnd(LONG_NAME_LENGTH, 'y');
  await session.update(sid, { FriendlyName: longName }, { variation: { kind: 'long-name' } });
}

async function oddUpdate({ session, name }: ScenarioContext, sid: string): Promise<void> {
  await session.update(sid, { FriendlyName: name('kept'), KeyturnUnknown: 'ignored' }, unknownField());
  await session.fetch(sid);
}

function missing(field: string): { readonly variation: Variation } {
  return { variation: { kind: 'missing-field', field } };
}

function unknownField(): { readonly variation: Variation } {
  return { variation: { kind: 'unknown-field', field: 'KeyturnUnknown' } };
}
