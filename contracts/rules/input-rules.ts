import { invalidEnumRefused } from './input/invalid-enum-refused.ts';
import { invalidPolicyRefused } from './input/invalid-policy-refused.ts';
import { longNameRefused } from './input/long-name-refused.ts';
import { malformedSidRefused } from './input/malformed-sid-refused.ts';
import { nameRoundTrips } from './input/name-round-trips.ts';
import { neverAServerError } from './input/never-a-server-error.ts';
import { pageSizeOutOfRange } from './input/page-size-out-of-range.ts';
import { policyRoundTrips } from './input/policy-round-trips.ts';
import { refusedWriteChangesNothing } from './input/refused-write-changes-nothing.ts';
import { requiredFieldsEnforced } from './input/required-fields-enforced.ts';
import { restrictedKeyNeedsPolicy } from './input/restricted-key-needs-policy.ts';
import { unknownFieldIgnored } from './input/unknown-field-ignored.ts';
import { unknownPathRefused } from './input/unknown-path-refused.ts';
import { unsupportedMethodRefused } from './input/unsupported-method-refused.ts';
import { wrongContentTypeRefused } from './input/wrong-content-type-refused.ts';
import type { Rule } from './rule.ts';

/** What may be sent, and what becomes of it. */
export const inputRules: readonly Rule[] = [
  requiredFieldsEnforced,
  malformedSidRefused,
  invalidEnumRefused,
  restrictedKeyNeedsPolicy,
  invalidPolicyRefused,
  longNameRefused,
  nameRoundTrips,
  policyRoundTrips,
  pageSizeOutOfRange,
  unknownFieldIgnored,
  unsupportedMethodRefused,
  unknownPathRefused,
  wrongContentTypeRefused,
  refusedWriteChangesNothing,
  neverAServerError,
];
