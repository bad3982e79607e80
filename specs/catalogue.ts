/** The resources that Keyturn judges, with the operation that each step stands for. Read this first. */

export type ResourceId = 'auth-token' | 'aws-credential' | 'public-key' | 'api-key' | 'provider-token';
export type ApiId = 'accounts' | 'iam' | 'provider';
export type OpenApiId = 'accounts-v1-openapi' | 'iam-v1-openapi' | 'provider-v1-openapi';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The role of one operation in a scenario. */
export type OperationStep = 'create' | 'fetch' | 'list' | 'update' | 'delete' | 'promote';

export interface Operation {
  readonly operationId: string;
  readonly method: Method;
  /** As in the OpenAPI document, with `{Sid}` or `{id}` where an instance is named. */
  readonly path: string;
  /** The one documented success status. */
  readonly success: 200 | 201 | 204;
}

export interface Resource {
  readonly id: ResourceId;
  readonly title: string;
  readonly api: ApiId;
  readonly document: OpenApiId;
  readonly operations: Readonly<Partial<Record<OperationStep, Operation>>>;
  readonly bodies: 'form' | 'json';
  readonly dates: 'iso-8601' | 'rfc-2822';
  /** The two letters that its SIDs begin with, where it has SIDs. */
  readonly sidPrefix?: 'CR' | 'SK';
  /** The property of a list answer that holds the items. */
  readonly listField?: 'credentials' | 'keys';
  /** The property of an answer that carries a secret made by the server, and the steps whose answers may carry it. */
  readonly secretField?: { readonly [step in OperationStep]?: string };
  /** The request field that carries a secret of the caller's, which no answer may show. */
  readonly sentSecretField?: string;
  /** Request fields without which `create` (or the provider's `update`) must be refused. */
  readonly requiredFields: readonly string[];
  /** Whether lists and creations name the account in a field of their own. */
  readonly namesAccount: boolean;
}

export const authToken: Resource = {
  id: 'auth-token',
  title: 'Auth Token',
  api: 'accounts',
  document: 'accounts-v1-openapi',
  operations: {
    create: { operationId: 'CreateSecondaryAuthToken', method: 'POST', path: '/v1/AuthTokens/Secondary', success: 201 },
    delete: {
      operationId: 'DeleteSecondaryAuthToken',
      method: 'DELETE',
      path: '/v1/AuthTokens/Secondary',
      success: 204,
    },
    promote: { operationId: 'UpdateAuthTokenPromotion', method: 'POST', path: '/v1/AuthTokens/Promote', success: 200 },
  },
  bodies: 'form',
  dates: 'iso-8601',
  secretField: { create: 'secondary_auth_token', promote: 'auth_token' },
  requiredFields: [],
  namesAccount: false,
};

export const awsCredential: Resource = {
  id: 'aws-credential',
  title: 'AWS credential',
  api: 'accounts',
  document: 'accounts-v1-openapi',
  operations: collection('CredentialAws', '/v1/Credentials/AWS'),
  bodies: 'form',
  dates: 'iso-8601',
  sidPrefix: 'CR',
  listField: 'credentials',
  sentSecretField: 'Credentials',
  requiredFields: ['Credentials'],
  namesAccount: false,
};

export const publicKey: Resource = {
  id: 'public-key',
  title: 'Public key',
  api: 'accounts',
  document: 'accounts-v1-openapi',
  operations: collection('CredentialPublicKey', '/v1/Credentials/PublicKeys'),
  bodies: 'form',
  dates: 'iso-8601',
  sidPrefix: 'CR',
  listField: 'credentials',
  sentSecretField: 'PublicKey',
  requiredFields: ['PublicKey'],
  namesAccount: false,
};

export const apiKey: Resource = {
  id: 'api-key',
  title: 'API key',
  api: 'iam',
  document: 'iam-v1-openapi',
  operations: {
    list: { operationId: 'ListGetKeys', method: 'GET', path: '/v1/Keys', success: 200 },
    create: { operationId: 'CreateNewKey', method: 'POST', path: '/v1/Keys', success: 201 },
    fetch: { operationId: 'FetchKey', method: 'GET', path: '/v1/Keys/{Sid}', success: 200 },
    update: { operationId: 'UpdateKey', method: 'POST', path: '/v1/Keys/{Sid}', success: 200 },
    delete: { operationId: 'DeleteKey', method: 'DELETE', path: '/v1/Keys/{Sid}', success: 204 },
  },
  bodies: 'form',
  dates: 'rfc-2822',
  sidPrefix: 'SK',
  listField: 'keys',
  secretField: { create: 'secret' },
  requiredFields: ['AccountSid'],
  namesAccount: true,
};

export const providerToken: Resource = {
  id: 'provider-token',
  title: 'Provider token',
  api: 'provider',
  document: 'provider-v1-openapi',
  operations: {
    fetch: { operationId: 'GetTwilioProvider', method: 'GET', path: '/api/v1/providers/twilio/{id}', success: 200 },
    update: {
      operationId: 'UpdateTwilioProviderAuthToken',
      method: 'PATCH',
      path: '/api/v1/providers/twilio/{id}/auth-token',
      success: 200,
    },
  },
  bodies: 'json',
  dates: 'iso-8601',
  sentSecretField: 'authToken',
  requiredFields: ['authToken'],
  namesAccount: false,
};

export const catalogue: readonly Resource[] = [authToken, awsCredential, publicKey, apiKey, providerToken];

function collection(name: string, path: string): Resource['operations'] {
  return {
    list: { operationId: `List${name}`, method: 'GET', path, success: 200 },
    create: { operationId: `Create${name}`, method: 'POST', path, success: 201 },
    fetch: { operationId: `Fetch${name}`, method: 'GET', path: `${path}/{Sid}`, success: 200 },
    update: { operationId: `Update${name}`, method: 'POST', path: `${path}/{Sid}`, success: 200 },
    delete: { operationId: `Delete${name}`, method: 'DELETE', path: `${path}/{Sid}`, success: 204 },
  };
}
