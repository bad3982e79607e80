/** Every operation that the server has, and the credentials that open it. */

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export type TwilioOperationId =
  | 'CreateSecondaryAuthToken'
  | 'DeleteSecondaryAuthToken'
  | 'UpdateAuthTokenPromotion'
  | `${'List' | 'Create' | 'Fetch' | 'Update' | 'Delete'}Credential${'Aws' | 'PublicKey'}`
  | 'ListGetKeys'
  | 'CreateNewKey'
  | `${'Fetch' | 'Update' | 'Delete'}Key`
  | `${'List' | 'Create' | 'Fetch' | 'Update'}Account`;

export type ProviderOperationId = 'GetTwilioProvider' | 'UpdateTwilioProviderAuthToken' | 'VerifyProvider';

export type OperationId = TwilioOperationId | ProviderOperationId;

export interface Operation {
  readonly operationId: OperationId;
  readonly method: Method;
  readonly path: string;
  /** Tokens open every Twilio operation; standard keys open `any-key` only. */
  readonly opensTo: 'token' | 'restricted-key' | 'any-key' | 'bearer';
  /** What the policy of a restricted key must allow. Without it, no restricted key is let in. */
  readonly permission?: string;
}

export const operations: readonly Operation[] = [
  ...tokenOnly([
    ['CreateSecondaryAuthToken', 'POST', '/v1/AuthTokens/Secondary'],
    ['DeleteSecondaryAuthToken', 'DELETE', '/v1/AuthTokens/Secondary'],
    ['UpdateAuthTokenPromotion', 'POST', '/v1/AuthTokens/Promote'],
    ['ListAccount', 'GET', '/2010-04-01/Accounts.json'],
    ['CreateAccount', 'POST', '/2010-04-01/Accounts.json'],
    ['FetchAccount', 'GET', '/2010-04-01/Accounts/{Sid}.json'],
    ['UpdateAccount', 'POST', '/2010-04-01/Accounts/{Sid}.json'],
  ]),
  ...withPermissions('any-key', '/twilio/accounts/credentials-aws', [
    ['ListCredentialAws', 'GET', '/v1/Credentials/AWS', 'list'],
    ['CreateCredentialAws', 'POST', '/v1/Credentials/AWS', 'create'],
    ['FetchCredentialAws', 'GET', '/v1/Credentials/AWS/{Sid}', 'read'],
    ['UpdateCredentialAws', 'POST', '/v1/Credentials/AWS/{Sid}', 'update'],
    ['DeleteCredentialAws', 'DELETE', '/v1/Credentials/AWS/{Sid}', 'delete'],
  ]),
  ...withPermissions('any-key', '/twilio/accounts/credentials-public-keys', [
    ['ListCredentialPublicKey', 'GET', '/v1/Credentials/PublicKeys', 'list'],
    ['CreateCredentialPublicKey', 'POST', '/v1/Credentials/PublicKeys', 'create'],
    ['FetchCredentialPublicKey', 'GET', '/v1/Credentials/PublicKeys/{Sid}', 'read'],
    ['UpdateCredentialPublicKey', 'POST', '/v1/Credentials/PublicKeys/{Sid}', 'update'],
    ['DeleteCredentialPublicKey', 'DELETE', '/v1/Credentials/PublicKeys/{Sid}', 'delete'],
  ]),
  ...withPermissions('restricted-key', '/twilio/iam/api-keys', [
    ['ListGetKeys', 'GET', '/v1/Keys', 'list'],
    ['CreateNewKey', 'POST', '/v1/Keys', 'create'],
    ['FetchKey', 'GET', '/v1/Keys/{Sid}', 'read'],
    ['UpdateKey', 'POST', '/v1/Keys/{Sid}', 'update'],
    ['DeleteKey', 'DELETE', '/v1/Keys/{Sid}', 'delete'],
  ]),
  {
    operationId: 'GetTwilioProvider',
    method: 'GET',
    path: '/api/v1/providers/twilio/{id}',
    opensTo: 'bearer',
  },
  {
    operationId: 'UpdateTwilioProviderAuthToken',
    method: 'PATCH',
    path: '/api/v1/providers/twilio/{id}/auth-token',
    opensTo: 'bearer',
  },
  {
    operationId: 'VerifyProvider',
    method: 'POST',
    path: '/api/v1/providers/{id}/verify',
    opensTo: 'bearer',
  },
];

type Row = readonly [TwilioOperationId, Method, string];

function tokenOnly(rows: readonly Row[]): Operation[] {
  return rows.map(([operationId, method, path]) => ({ operationId, method, path, opensTo: 'token' }));
}

function withPermissions(
  opensTo: Operation['opensTo'],
  product: string,
  rows: readonly (readonly [...Row, string])[],
): Operation[] {
  return rows.map(([operationId, method, path, action]) => {
    return { operationId, method, path, opensTo, permission: `${product}/${action}` };
  });
}
