import type { Conditions } from './rule.ts';

/** The conditions of a mock on the loopback, for the unit tests of rules. */
export const conditions: Conditions = {
  live: false,
  propagationTimeoutMs: 2000,
  origins: ['http://127.0.0.1:4010'],
};
