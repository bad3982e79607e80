import { OWNER, OWNER_TOKEN } from '../../evidence/written-history.ts';
import type { Target } from '../../target/target.ts';

/** A mock that serves everything under one path. */
export const writtenTarget: Target = {
  kind: 'mock',
  addresses: {
    accounts: 'http://127.0.0.1:4010/twilio',
    iam: 'http://127.0.0.1:4010/twilio',
    v2010: 'http://127.0.0.1:4010/twilio',
    provider: 'http://127.0.0.1:4011',
  },
  owner: { accountSid: OWNER, authToken: OWNER_TOKEN },
  stranger: { accountSid: `AC${'5'.repeat(32)}`, authToken: 'strangers-token-of-32-characters' },
  provider: { id: 'integration-1', token: 'bearer-token-of-the-provider' },
  propagationTimeoutMs: 2_000,
  requestTimeoutMs: 1_000,
};
