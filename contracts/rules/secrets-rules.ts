import type { Rule } from './rule.ts';
import { inputSecretNeverEchoed } from './secrets/input-secret-never-echoed.ts';
import { liveTokenIs32Hex } from './secrets/live-token-is-32-hex.ts';
import { noSecretInHeadersOrUrls } from './secrets/no-secret-in-headers-or-urls.ts';
import { noTokenInAnswers } from './secrets/no-token-in-answers.ts';
import { refusalNeverEchoesCredentials } from './secrets/refusal-never-echoes-credentials.ts';
import { secretGivenOnCreate } from './secrets/secret-given-on-create.ts';
import { secretInDocumentedFieldOnly } from './secrets/secret-in-documented-field-only.ts';
import { secretIsUnguessable } from './secrets/secret-is-unguessable.ts';
import { secretShownOnce } from './secrets/secret-shown-once.ts';
import { secretsDiffer } from './secrets/secrets-differ.ts';
import { tokenIs32Hex } from './secrets/token-is-32-hex.ts';

/** Secrets are given once, to one caller, in one place. */
export const secretsRules: readonly Rule[] = [
  secretGivenOnCreate,
  secretShownOnce,
  secretInDocumentedFieldOnly,
  secretsDiffer,
  secretIsUnguessable,
  inputSecretNeverEchoed,
  noTokenInAnswers,
  refusalNeverEchoesCredentials,
  noSecretInHeadersOrUrls,
  tokenIs32Hex,
  liveTokenIs32Hex,
];
