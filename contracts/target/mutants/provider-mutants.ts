import type { Mutant } from './mutant.ts';
import { providerAccountIsFixedMutants } from './provider-account-is-fixed.ts';
import { providerAsksNothingMalformedMutants } from './provider-asks-nothing-malformed.ts';
import { providerLastWriteWinsMutants } from './provider-last-write-wins.ts';
import { providerNeedsBearerMutants } from './provider-needs-bearer.ts';
import { providerNeverShowsTokenMutants } from './provider-never-shows-token.ts';
import { providerOutageChangesNothingMutants } from './provider-outage-changes-nothing.ts';
import { providerRefusalChangesNothingMutants } from './provider-refusal-changes-nothing.ts';
import { providerRefusesTheDeadTokenMutants } from './provider-refuses-the-dead-token.ts';
import { providerSurvivesRotationMutants } from './provider-survives-rotation.ts';
import { providerTokenFormatMutants } from './provider-token-format.ts';
import { providerUnknownIsNotFoundMutants } from './provider-unknown-is-not-found.ts';
import { providerUnknownTokenRefusedMutants } from './provider-unknown-token-refused.ts';
import { providerValidatesFirstMutants } from './provider-validates-first.ts';

/** Providers that break a rule of the profile `provider`. */
export const providerMutants: readonly Mutant[] = [
  ...providerAccountIsFixedMutants,
  ...providerAsksNothingMalformedMutants,
  ...providerLastWriteWinsMutants,
  ...providerNeedsBearerMutants,
  ...providerNeverShowsTokenMutants,
  ...providerOutageChangesNothingMutants,
  ...providerRefusalChangesNothingMutants,
  ...providerRefusesTheDeadTokenMutants,
  ...providerSurvivesRotationMutants,
  ...providerTokenFormatMutants,
  ...providerUnknownIsNotFoundMutants,
  ...providerUnknownTokenRefusedMutants,
  ...providerValidatesFirstMutants,
];
