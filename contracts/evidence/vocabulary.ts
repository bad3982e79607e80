/** Words that those who act and those who judge must agree on. */

/** The groups of rules that a target is graded on. */
export const profiles = ['shape', 'input', 'auth', 'state', 'secrets', 'rotation', 'errors', 'provider'] as const;

export type Profile = (typeof profiles)[number];

/** A scenario, by what it does. */
export type ScenarioId =
  | 'lifecycle'
  | 'paging'
  | 'names'
  | 'inputs'
  | 'strays'
  | 'refusals'
  | 'isolation'
  | 'key-auth'
  | 'policies'
  | 'subaccounts'
  | 'rotation-effects'
  | 'reading';

/** What a target must have, beside an address, for some rules to apply to it. */
export type Capability = 'stranger' | 'key-auth' | 'subaccount' | 'live';
