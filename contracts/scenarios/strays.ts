import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';
import type { Keyring } from '../client/keyring.ts';
import type { Session } from '../client/session.ts';
import { textField } from '../evidence/answers.ts';
import { validFields } from './samples.ts';
import type { Scenario, ScenarioContext } from './scenario.ts';

/** Methods and paths that no document has. Only such methods are used as could not delete anything by mistake. */
export const strays: Scenario = {
  id: 'strays',
  title: 'methods and paths that no document has',
  resources: [awsCredential, publicKey, apiKey, authToken],
  async run(context) {
    await (context.resource === authToken ? aroundTokens(context) : aroundCollection(context));
  },
};

async function aroundTokens({ session, resource, keyring }: ScenarioContext): Promise<void> {
  await session.use(awsCredential, keyring.owner('accounts'));
  for (const path of pathsOf(resource)) await unsupported(session, 'GET', path);
  await unknownPath(session, '/v1/AuthTokens/Keyturn');
}

async function aroundCollection({ session, resource, keyring, name }: ScenarioContext): Promise<void> {
  const sid = textField(await session.create(validFields(resource, keyring, name('bystander'))), 'sid');
  const collection = resource.operations.list?.path ?? '';
  await unsupported(session, 'PUT', collection);
  await unknownPath(session, `${collection}Keyturn`);
  if (sid === undefined) return;
  await unsupported(session, 'PUT', `${collection}/${sid}`);
  await session.fetch(sid);
  await onOtherShelf(session, keyring, sid);
}

// The two kinds of credential have SIDs of one kind, and a careless server keeps them in one place. Keys stand alone, and
// there is only something below one of them to ask for.
async function onOtherShelf(session: Session, keyring: Keyring, sid: string): Promise<void> {
  const other = new Map([
    [awsCredential, publicKey],
    [publicKey, awsCredential],
  ]).get(session.resource);
  if (other === undefined) {
    await unknownPath(session, `${session.resource.operations.list?.path ?? ''}/${sid}/Keyturn`);
    return;
  }
  await unknownPath(session, `${other.operations.list?.path ?? ''}/${sid}`);
  await session.use(other, keyring.owner(other.api), { PageSize: '1000' });
}

function pathsOf(resource: Resource): readonly string[] {
  return [...new Set(Object.values(resource.operations).map((it) => it.path))];
}

function unsupported(session: Session, method: string, path: string) {
  return session.stray({ method, path, variation: { kind: 'unsupported-method' } });
}

function unknownPath(session: Session, path: string) {
  return session.stray({ method: 'GET', path, variation: { kind: 'unknown-path' } });
}
