import { providerAccountIsFixed } from './provider/provider-account-is-fixed.ts';
import { providerAsksNothingMalformed } from './provider/provider-asks-nothing-malformed.ts';
import { providerLastWriteWins } from './provider/provider-last-write-wins.ts';
import { providerNeedsBearer } from './provider/provider-needs-bearer.ts';
import { providerNeverShowsToken } from './provider/provider-never-shows-token.ts';
import { providerOutageChangesNothing } from './provider/provider-outage-changes-nothing.ts';
import { providerRefusalChangesNothing } from './provider/provider-refusal-changes-nothing.ts';
import { providerRefusesTheDeadToken } from './provider/provider-refuses-the-dead-token.ts';
import { providerSurvivesRotation } from './provider/provider-survives-rotation.ts';
import { providerTokenFormat } from './provider/provider-token-format.ts';
import { providerUnknownIsNotFound } from './provider/provider-unknown-is-not-found.ts';
import { providerUnknownTokenRefused } from './provider/provider-unknown-token-refused.ts';
import { providerValidatesFirst } from './provider/provider-validates-first.ts';
import type { Rule } from './rule.ts';

/** A stored token is tried before it is saved, never shown, and alive through a rotation. The shape rules judge the rest. */
export const providerRules: readonly Rule[] = [
  providerValidatesFirst,
  providerAsksNothingMalformed,
  providerTokenFormat,
  providerUnknownTokenRefused,
  providerRefusalChangesNothing,
  providerOutageChangesNothing,
  providerNeverShowsToken,
  providerAccountIsFixed,
  providerUnknownIsNotFound,
  providerNeedsBearer,
  providerLastWriteWins,
  providerSurvivesRotation,
  providerRefusesTheDeadToken,
];
