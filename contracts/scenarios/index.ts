import { inputs } from './inputs.ts';
import { isolation } from './isolation.ts';
import { keyAuth } from './key-auth.ts';
import { lifecycle } from './lifecycle.ts';
import { names } from './names.ts';
import { paging } from './paging.ts';
import { policies } from './policies.ts';
import { refusals } from './refusals.ts';
import { rotate } from './rotate.ts';
import { rotationEffects } from './rotation-effects.ts';
import type { Scenario } from './scenario.ts';
import { storedToken } from './stored-token.ts';
import { strays } from './strays.ts';
import { subaccounts } from './subaccounts.ts';

/** All scenarios, in the order in which they run; on the Auth Token, which changes the owner's credentials, they run last. */
export const scenarios: readonly Scenario[] = [
  lifecycle,
  paging,
  names,
  inputs,
  strays,
  policies,
  keyAuth,
  isolation,
  subaccounts,
  refusals,
  rotationEffects,
  storedToken,
  rotate,
];
