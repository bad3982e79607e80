import { badPolicyCode } from './errors/bad-policy-code.ts';
import { errorEnvelope } from './errors/error-envelope.ts';
import { errorIsJson } from './errors/error-is-json.ts';
import { errorStatusAgrees } from './errors/error-status-agrees.ts';
import { keyRefusalSays401 } from './errors/key-refusal-says-401.ts';
import { longNameCode } from './errors/long-name-code.ts';
import { malformedSidCode } from './errors/malformed-sid-code.ts';
import { missingAccountSidCode } from './errors/missing-account-sid-code.ts';
import { noSecondaryCode } from './errors/no-secondary-code.ts';
import { pageSizeCode } from './errors/page-size-code.ts';
import { refusalSays401Not403 } from './errors/refusal-says-401-not-403.ts';
import { restrictedKeyCode } from './errors/restricted-key-code.ts';
import { secondSecondaryCode } from './errors/second-secondary-code.ts';
import { standardKeyCode } from './errors/standard-key-code.ts';
import { strayErrorIsJson } from './errors/stray-error-is-json.ts';
import { unauthenticatedCode } from './errors/unauthenticated-code.ts';
import { unknownResourceCode } from './errors/unknown-resource-code.ts';
import type { Rule } from './rule.ts';

/** What refusals look like, and the codes that they name. */
export const errorsRules: readonly Rule[] = [
  errorEnvelope,
  errorStatusAgrees,
  errorIsJson,
  refusalSays401Not403,
  keyRefusalSays401,
  strayErrorIsJson,
  unauthenticatedCode,
  unknownResourceCode,
  noSecondaryCode,
  secondSecondaryCode,
  malformedSidCode,
  longNameCode,
  badPolicyCode,
  missingAccountSidCode,
  pageSizeCode,
  standardKeyCode,
  restrictedKeyCode,
];
