import type { Visitor } from './visitor.ts';
import type { Witness } from './witness.ts';

const PROVIDERS = '/api/v1/providers/twilio';
const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';
const REFUSED = 'a'.repeat(32);

/** What each choice of the provider changes. */
export const providerWitnesses = {
  refusedTokenStatus: { read: async (it) => (await update(it, REFUSED)).status, expected: [400, 422, 403, 409] },
  upstreamDownStatus: {
    read: async (it) => (await update(it, it.sandbox.owner.authToken)).status,
    expected: [503, 502, 400],
    options: { providerUpstream: async () => 'unavailable' },
  },
  unknownProvider: {
    read: async (it) => (await call(it, `GET ${PROVIDERS}/${UNKNOWN_ID}`)).status,
    expected: [404, 403],
  },
  bearerRefusal: { read: async (it) => (await it.send('GET', own(it))).status, expected: [401, 403] },
  foreignAccountSid: {
    read: async (it) => (await update(it, it.sandbox.owner.authToken, { accountSid: 'AC1' })).status,
    expected: [200, 400],
  },
  refusedTokenShown: { read: shownAfterRefusal, expected: ['verified', 'warning', 'failed'] },
  savedTokenShown: {
    read: async (it) => (await update(it, it.sandbox.owner.authToken)).at('verificationStatus'),
    expected: ['verified', 'pending'],
  },
  providerVerify: {
    read: async (it) => (await call(it, `POST /api/v1/providers/${it.sandbox.provider.id}/verify`)).status,
    expected: [200, 404],
  },
  simultaneousUpdate: { read: twoAtOnce, expected: ['200,200', '200,409'] },
} as const satisfies Readonly<Record<string, Witness>>;

function own({ sandbox }: Visitor): string {
  return `${PROVIDERS}/${sandbox.provider.id}`;
}

function call(visitor: Visitor, line: string, json?: unknown) {
  const [method = '', target = ''] = line.split(' ');
  const headers = { authorization: `Bearer ${visitor.sandbox.provider.bearerToken}` };
  return visitor.send(method, target, { headers, ...(json !== undefined && { json }) });
}

function update(visitor: Visitor, authToken: string, fields: Readonly<Record<string, string>> = {}) {
  return call(visitor, `PATCH ${own(visitor)}/auth-token`, { authToken, ...fields });
}

async function shownAfterRefusal(visitor: Visitor): Promise<unknown> {
  await update(visitor, REFUSED);
  return (await call(visitor, `GET ${own(visitor)}`)).at('verificationStatus');
}

async function twoAtOnce(visitor: Visitor): Promise<string> {
  const token = visitor.sandbox.owner.authToken;
  const answers = await Promise.all([update(visitor, token), update(visitor, token)]);
  return answers.map((it) => it.status).join();
}
