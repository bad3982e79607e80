import type { Citation } from './sources.ts';

export type Situation = keyof typeof table;

/** What one kind of refusal is answered with, as far as it was seen or written down. */
export interface ErrorCase {
  readonly situation: Situation;
  /** The statuses that fit; empty where none is known. */
  readonly statuses: readonly number[];
  readonly codes: readonly number[];
  /** MUST where the answer was observed, or met in production, on this kind of operation; SHOULD otherwise. */
  readonly level: 'MUST' | 'SHOULD';
  readonly citations: readonly Citation[];
}

/** The error case of a situation. */
export function errorCase(situation: Situation): ErrorCase {
  return { situation, ...table[situation] };
}

function isSituation(text: string): text is Situation {
  return Object.hasOwn(table, text);
}

const table = {
  unauthenticated: {
    statuses: [401],
    codes: [20003],
    level: 'MUST',
    citations: [{ document: 'twilio-error-20003' }, { document: 'live-observation', at: 'tests 7, 13, 22' }],
  },
  'standard-key-forbidden': {
    statuses: [401],
    codes: [20003],
    level: 'MUST',
    citations: [
      { document: 'live-observation', at: 'tests 7, 13, 22' },
      { document: 'twilio-key-resource', at: 'Types of keys' },
    ],
  },
  'restricted-key-lacks-permission': {
    statuses: [401],
    codes: [70051],
    level: 'MUST',
    citations: [{ document: 'live-observation', at: 'test 19b' }, { document: 'twilio-error-70051' }],
  },
  'test-credentials': {
    statuses: [403],
    codes: [20008],
    level: 'SHOULD',
    citations: [{ document: 'twilio-test-credentials' }, { document: 'twilio-error-20008' }],
  },
  'account-inactive': {
    statuses: [401, 403],
    codes: [20003, 20403],
    level: 'SHOULD',
    citations: [{ document: 'twilio-error-20403' }, { document: 'twilio-error-20003' }],
  },
  'unknown-resource': {
    statuses: [404],
    codes: [20404],
    level: 'SHOULD',
    citations: [{ document: 'twilio-error-20404' }],
  },
  'no-secondary': {
    statuses: [404],
    codes: [20404],
    level: 'MUST',
    citations: [
      { document: 'dixa-client', at: 'its tests of promotion and deletion' },
      { document: 'iam-remake-promotion' },
    ],
  },
  'second-secondary': {
    statuses: [400],
    codes: [70002],
    level: 'MUST',
    citations: [{ document: 'dixa-client', at: 'AuthTokenSecondaryCreateTest' }, { document: 'twilio-error-70002' }],
  },
  // It was seen on the older v2010 host only.
  'malformed-sid': {
    statuses: [400],
    codes: [70002],
    level: 'SHOULD',
    citations: [{ document: 'live-observation', at: 'test 18' }, { document: 'twilio-error-70002' }],
  },
  // The log does not say which host it asked.
  'long-name': {
    statuses: [400],
    codes: [70001],
    level: 'SHOULD',
    citations: [{ document: 'live-observation', at: 'test 29' }, { document: 'twilio-error-70001' }],
  },
  'bad-policy': {
    statuses: [400],
    codes: [70002],
    level: 'MUST',
    citations: [{ document: 'live-observation', at: 'test 26' }, { document: 'twilio-error-70002' }],
  },
  // The log has the code; the status is the usual one of that code.
  'missing-account-sid': {
    statuses: [400],
    codes: [20001],
    level: 'MUST',
    citations: [{ document: 'live-observation', at: 'test 8' }, { document: 'twilio-error-20001' }],
  },
  'too-many-keys': {
    statuses: [],
    codes: [70151],
    level: 'SHOULD',
    citations: [{ document: 'twilio-error-70151' }],
  },
  'page-size-too-large': {
    statuses: [400],
    codes: [20007],
    level: 'SHOULD',
    citations: [{ document: 'twilio-error-20007' }],
  },
  'bad-page-token': {
    statuses: [],
    codes: [21481],
    level: 'SHOULD',
    citations: [{ document: 'twilio-error-21481' }],
  },
  'subaccount-in-subaccount': {
    statuses: [400],
    codes: [21101],
    level: 'MUST',
    citations: [{ document: 'live-observation', at: 'test 10' }, { document: 'twilio-error-21101' }],
  },
  'too-many-requests': {
    statuses: [429],
    codes: [20429],
    level: 'SHOULD',
    citations: [{ document: 'twilio-error-20429' }, { document: 'twilio-help-concurrency' }],
  },
} as const satisfies Readonly<Record<string, Omit<ErrorCase, 'situation'>>>;

/** Every situation of the table. */
export const situations: readonly Situation[] = Object.keys(table).filter(isSituation);
