import { byAccount } from '../access/by-account.ts';
import { byBearer } from '../access/by-bearer.ts';
import type { Handler } from '../engine.ts';
import type { OperationId } from '../operations.ts';
import { createAccount, fetchAccount, listAccounts, updateAccount } from './accounts.ts';
import { createKey, deleteKey, fetchKey, listKeys, updateKey } from './api-keys.ts';
import { createSecondary, deleteSecondary, promote } from './auth-tokens.ts';
import { credentialHandlers } from './credentials.ts';
import { fetchProvider, updateProviderToken, verifyProvider } from './provider.ts';

const aws = credentialHandlers({ path: '/v1/Credentials/AWS', shelf: 'awsCredentials', secretField: 'Credentials' });
const keys = credentialHandlers({ path: '/v1/Credentials/PublicKeys', shelf: 'publicKeys', secretField: 'PublicKey' });

/** Who answers which operation. */
export const handlers: Readonly<Record<OperationId, Handler>> = {
  CreateSecondaryAuthToken: byAccount(createSecondary),
  DeleteSecondaryAuthToken: byAccount(deleteSecondary),
  UpdateAuthTokenPromotion: byAccount(promote),

  ListCredentialAws: byAccount(aws.list),
  CreateCredentialAws: byAccount(aws.create),
  FetchCredentialAws: byAccount(aws.fetch),
  UpdateCredentialAws: byAccount(aws.update),
  DeleteCredentialAws: byAccount(aws.delete),

  ListCredentialPublicKey: byAccount(keys.list),
  CreateCredentialPublicKey: byAccount(keys.create),
  FetchCredentialPublicKey: byAccount(keys.fetch),
  UpdateCredentialPublicKey: byAccount(keys.update),
  DeleteCredentialPublicKey: byAccount(keys.delete),

  ListGetKeys: byAccount(listKeys),
  CreateNewKey: byAccount(createKey),
  FetchKey: byAccount(fetchKey),
  UpdateKey: byAccount(updateKey),
  DeleteKey: byAccount(deleteKey),

  ListAccount: byAccount(listAccounts),
  CreateAccount: byAccount(createAccount),
  FetchAccount: byAccount(fetchAccount),
  UpdateAccount: byAccount(updateAccount),

  GetTwilioProvider: byBearer(fetchProvider),
  UpdateTwilioProviderAuthToken: byBearer(updateProviderToken),
  VerifyProvider: byBearer(verifyProvider),
};
