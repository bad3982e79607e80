import { badPolicyCodeMutants } from './bad-policy-code.ts';
import { errorEnvelopeMutants } from './error-envelope.ts';
import { errorIsJsonMutants } from './error-is-json.ts';
import { errorStatusAgreesMutants } from './error-status-agrees.ts';
import { keyRefusalSays401Mutants } from './key-refusal-says-401.ts';
import { longNameCodeMutants } from './long-name-code.ts';
import { malformedSidCodeMutants } from './malformed-sid-code.ts';
import { missingAccountSidCodeMutants } from './missing-account-sid-code.ts';
import type { Mutant } from './mutant.ts';
import { noSecondaryCodeMutants } from './no-secondary-code.ts';
import { pageSizeCodeMutants } from './page-size-code.ts';
import { refusalSays401Not403Mutants } from './refusal-says-401-not-403.ts';
import { restrictedKeyCodeMutants } from './restricted-key-code.ts';
import { secondSecondaryCodeMutants } from './second-secondary-code.ts';
import { standardKeyCodeMutants } from './standard-key-code.ts';
import { strayErrorIsJsonMutants } from './stray-error-is-json.ts';
import { unauthenticatedCodeMutants } from './unauthenticated-code.ts';
import { unknownResourceCodeMutants } from './unknown-resource-code.ts';

/** The mutants of the rules about errors. */
export const errorsMutants: readonly Mutant[] = [
  ...badPolicyCodeMutants,
  ...errorEnvelopeMutants,
  ...errorIsJsonMutants,
  ...errorStatusAgreesMutants,
  ...longNameCodeMutants,
  ...malformedSidCodeMutants,
  ...missingAccountSidCodeMutants,
  ...noSecondaryCodeMutants,
  ...pageSizeCodeMutants,
  ...refusalSays401Not403Mutants,
  ...keyRefusalSays401Mutants,
  ...restrictedKeyCodeMutants,
  ...secondSecondaryCodeMutants,
  ...standardKeyCodeMutants,
  ...strayErrorIsJsonMutants,
  ...unauthenticatedCodeMutants,
  ...unknownResourceCodeMutants,
];
