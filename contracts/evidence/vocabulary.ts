/** Words that those who act and those who judge must agree on. */

/** The groups of rules that a target is graded on. */
export const targetProfiles = ['shape', 'input', 'auth', 'state', 'secrets', 'rotation', 'errors', 'provider'] as const;

/** Those, and the group that a client library is graded on. */
export const profiles = [...targetProfiles, 'sdk'] as const;

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
  | 'generated'
  | 'stored-token'
  | 'rotate'
  | 'reading'
  | 'odd-answers'
  /** Traffic of somebody else's. */
  | 'recorded';

/** What a target must have, beside an address, for some rules to apply to it. */
export type Capability = 'stranger' | 'key-auth' | 'subaccount' | 'live' | 'rotation';
