import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';
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

async function aroundTokens({ session, resource }: ScenarioContext): Promise<void> {
  for (const path of pathsOf(resource)) await unsupported(session, 'GET', path);
  await unknownPath(session, '/v1/AuthTokens/Keyturn');
}

async function aroundCollection({ session, resource, keyring, name }: ScenarioContext): Promise<void> {
  const sid = textField(await session.create(validFields(resource, keyring, name('bystander'))), 'sid');
  const collection = resource.operations.list?.path ?? '';
  await session.list();
  await unsupported(session, 'PUT', collection);
  await unsupported(session, 'PATCH', collection);
  await unknownPath(session, `${collection}Keyturn`);
  if (sid === undefined) return;
  await unsupported(session, 'PUT', `${collection}/${sid}`);
  await unknownPath(session, `${collection}/${sid}/Keyturn`);
  await session.fetch(sid);
}

function pathsOf(resource: Resource): readonly string[] {
  return [...new Set(Object.values(resource.operations).map((it) => it.path))];
}

function unsupported(session: ScenarioContext['session'], method: string, path: string) {
  return session.stray({ method, path, variation: { kind: 'unsupported-method' } });
}

function unknownPath(session: ScenarioContext['session'], path: string) {
  return session.stray({ method: 'GET', path, variation: { kind: 'unknown-path' } });
}
