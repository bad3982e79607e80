import { apiKeyAuthenticates } from './auth/api-key-authenticates.ts';
import { credentialForAStrangerRefused } from './auth/credential-for-a-stranger-refused.ts';
import { credentialForASubaccount } from './auth/credential-for-a-subaccount.ts';
import { deletedKeyRefused } from './auth/deleted-key-refused.ts';
import { keySecretIsChecked } from './auth/key-secret-is-checked.ts';
import { missingCredentialsRefused } from './auth/missing-credentials-refused.ts';
import { otherAccountCannotCreate } from './auth/other-account-cannot-create.ts';
import { otherAccountCannotDelete } from './auth/other-account-cannot-delete.ts';
import { otherAccountCannotList } from './auth/other-account-cannot-list.ts';
import { otherAccountCannotRead } from './auth/other-account-cannot-read.ts';
import { otherAccountCannotUpdate } from './auth/other-account-cannot-update.ts';
import { restrictedKeyIsRestricted } from './auth/restricted-key-is-restricted.ts';
import { restrictedKeyKeepsItsPolicy } from './auth/restricted-key-keeps-its-policy.ts';
import { standardKeyCannotManageKeys } from './auth/standard-key-cannot-manage-keys.ts';
import { tokenComparedExactly } from './auth/token-compared-exactly.ts';
import { unknownAccountRefused } from './auth/unknown-account-refused.ts';
import { updateKeepsTheSecret } from './auth/update-keeps-the-secret.ts';
import { wrongTokenRefused } from './auth/wrong-token-refused.ts';
import type { Rule } from './rule.ts';

/** Who may do what. */
export const authRules: readonly Rule[] = [
  missingCredentialsRefused,
  wrongTokenRefused,
  unknownAccountRefused,
  tokenComparedExactly,
  otherAccountCannotCreate,
  otherAccountCannotRead,
  otherAccountCannotList,
  otherAccountCannotUpdate,
  otherAccountCannotDelete,
  standardKeyCannotManageKeys,
  restrictedKeyIsRestricted,
  restrictedKeyKeepsItsPolicy,
  apiKeyAuthenticates,
  keySecretIsChecked,
  updateKeepsTheSecret,
  deletedKeyRefused,
  credentialForASubaccount,
  credentialForAStrangerRefused,
];
