import twilio6 from 'twilio';
import manifest6 from 'twilio/package.json' with { type: 'json' };
import twilio5 from 'twilio5';
import manifest5 from 'twilio5/package.json' with { type: 'json' };
import { fieldOf } from '../../evidence/answers.ts';
import { parsedJson } from '../../evidence/parsed-json.ts';
import type { SdkRequest } from '../../evidence/sdk-result.ts';
import { camelCased, decodedFields } from './decoded-fields.ts';
import type { Sdk, SdkAccess, SdkAnswer } from './sdk.ts';

/** The majors of twilio-node that are installed, the current one first. */
export const twilioSdks: readonly Sdk[] = [
  sdkOf(manifest6.version, (username, password, options) => {
    const client = twilio6(username, password, options);
    const secondary = client.accounts.v1.secondaryAuthToken();
    return { client, create: (parameters) => secondary.create(parameters), remove: (it) => secondary.remove(it) };
  }),
  sdkOf(manifest5.version, (username, password, options) => {
    const client = twilio5(username, password, options);
    const secondary = client.accounts.v1.secondaryAuthToken();
    return { client, create: () => secondary.create(), remove: () => secondary.remove() };
  }),
];

type Open = (username: string, password: string, options: OpenOptions) => Opened;

/** A client, and what of it differs between the majors: only the newer one takes parameters for a secondary token. */
interface Opened {
  readonly client: TwilioClient;
  readonly create: (parameters: object) => Promise<unknown>;
  readonly remove: (parameters: object) => Promise<unknown>;
}

interface OpenOptions {
  readonly timeout: number;
  readonly logLevel?: string;
}

/** What the two majors have in common of what is used here. */
interface TwilioClient {
  readonly accounts: { baseUrl: string; readonly v1: AccountsV1 };
  readonly iam: { baseUrl: string; readonly v1: IamV1 };
}

interface AccountsV1 {
  authTokenPromotion(): { update(): Promise<unknown> };
  readonly credentials: { readonly aws: Credentials; readonly publicKey: Credentials };
}

interface IamV1 {
  readonly newApiKey: Pick<Credentials, 'create'>;
  readonly getApiKeys: Pick<Credentials, 'list' | 'page'>;
  apiKey(sid: string): Instance;
}

interface Credentials {
  (sid: string): Instance;
  create(parameters: object): Promise<unknown>;
  list(parameters: object): Promise<unknown[]>;
  page(parameters: object): Promise<{ readonly instances: unknown[] }>;
}

interface Instance {
  fetch(): Promise<unknown>;
  update(parameters: object): Promise<unknown>;
  remove(): Promise<unknown>;
}

interface Asked extends Opened {
  readonly sid: string;
  readonly parameters: object;
}

type Operation = (asked: Asked) => Promise<SdkAnswer>;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  CreateSecondaryAuthToken: ({ create, parameters }) => made(create(parameters)),
  DeleteSecondaryAuthToken: ({ remove, parameters }) => removed(remove(parameters)),
  UpdateAuthTokenPromotion: ({ client }) => made(client.accounts.v1.authTokenPromotion().update()),
  ...collection('CredentialAws', ({ accounts }) => accounts.v1.credentials.aws),
  ...collection('CredentialPublicKey', ({ accounts }) => accounts.v1.credentials.publicKey),
  ListGetKeys: ({ client, parameters }) => listed(client.iam.v1.getApiKeys, parameters),
  CreateNewKey: ({ client, parameters }) => made(client.iam.v1.newApiKey.create(parameters)),
  ...instance('Key', ({ client, sid }) => client.iam.v1.apiKey(sid)),
};

function sdkOf(version: string, open: Open): Sdk {
  return {
    name: 'twilio',
    version,
    get operations() {
      return Object.keys(OPERATIONS);
    },
    errorOf: (thrown) => ({ status: fieldOf(thrown, 'status'), code: fieldOf(thrown, 'code') }),
    async call(asked, access) {
      const operation = OPERATIONS[asked.operationId];
      if (operation === undefined) throw new Error(`The adapter of twilio-node has no operation ${asked.operationId}.`);
      return operation({ ...opened(open, asked, access), sid: asked.sid ?? '', parameters: parametersOf(asked) });
    },
  };
}

function opened(open: Open, { credentials }: SdkRequest, { addresses, timeoutMs, isVerbose }: SdkAccess): Opened {
  const options = { timeout: timeoutMs, ...(isVerbose && { logLevel: 'debug' }) };
  const found = open(credentials.username, credentials.password, options);
  const { accounts, iam } = found.client;
  accounts.baseUrl = addresses.accounts ?? accounts.baseUrl;
  iam.baseUrl = addresses.iam ?? iam.baseUrl;
  return found;
}

function parametersOf({ fields: { PageSize, Page, Policy, ...fields }, limit }: SdkRequest): object {
  return {
    ...camelCased(fields),
    ...(Page !== undefined && { pageNumber: Number(Page) }),
    ...(PageSize !== undefined && { pageSize: Number(PageSize) }),
    ...(Policy !== undefined && { policy: parsedJson(Policy) ?? Policy }),
    ...(limit !== undefined && { limit }),
  };
}

function collection(name: string, of: (client: TwilioClient) => Credentials): Readonly<Record<string, Operation>> {
  return {
    [`List${name}`]: ({ client, parameters }) => listed(of(client), parameters),
    [`Create${name}`]: ({ client, parameters }) => made(of(client).create(parameters)),
    ...instance(name, ({ client, sid }) => of(client)(sid)),
  };
}

function instance(name: string, of: (asked: Asked) => Instance): Readonly<Record<string, Operation>> {
  return {
    [`Fetch${name}`]: (asked) => made(of(asked).fetch()),
    [`Update${name}`]: (asked) => made(of(asked).update(asked.parameters)),
    [`Delete${name}`]: (asked) => removed(of(asked).remove()),
  };
}

async function made(answer: Promise<unknown>): Promise<SdkAnswer> {
  return { kind: 'instance', fields: decodedFields(await answer) };
}

// One page is a method of its own here, which alone takes the place of that page.
async function listed(of: Pick<Credentials, 'list' | 'page'>, parameters: object): Promise<SdkAnswer> {
  const isOnePage = 'pageNumber' in parameters || 'pageToken' in parameters;
  const items = isOnePage ? (await of.page(parameters)).instances : await of.list(parameters);
  return { kind: 'items', items: items.map(decodedFields) };
}

async function removed(answer: Promise<unknown>): Promise<SdkAnswer> {
  return { kind: 'deletion', deleted: await answer };
}
