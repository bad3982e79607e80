import { directTransport } from '../../run/embedded.ts';
import { type Left, leftBehind } from '../../run/testing/left-behind.ts';
import { listen } from '../../target/reference/listen.ts';
import { createReference, type ReferenceOptions } from '../../target/reference/reference.ts';
import type { IncomingRequest, OutgoingAnswer, Respond } from '../../target/reference/respond.ts';
import { systemClock } from '../../target/system-clock.ts';
import { secretsIn, secretsSent } from './secrets-seen.ts';

/** A server in this process that plays a live account for runs in other ones. */
export interface LiveAccount {
  /** The environment of a rehearsal that may read and no more. */
  readonly env: Readonly<Record<string, string>>;
  readonly accountSid: string;
  /** Each secret that went by. */
  readonly secrets: ReadonlySet<string>;
  /** `METHOD path` of each request, in order. */
  readonly requests: readonly string[];
  left(): Promise<Left>;
  close(): Promise<void>;
}

/** What becomes of the request of this number, counted from 1. */
export type Happening = (request: IncomingRequest, number: number, healthy: Respond) => Promise<OutgoingAnswer>;

/** Starts one, to whose requests something may happen. */
export async function startLiveAccount(
  options: ReferenceOptions = {},
  happening: Happening = (request, _, healthy) => healthy(request),
): Promise<LiveAccount> {
  const { respond, sandbox } = createReference({ clock: systemClock, ...options });
  const { accountSid, authToken } = sandbox.owner;
  const secrets = new Set([authToken]);
  const requests: string[] = [];
  const seen: Respond = async (request) => {
    const answer = await respond(request);
    for (const secret of [...secretsSent(request), ...secretsIn(answer.json)]) secrets.add(secret);
    return answer;
  };
  const listener = await listen(async (request) => {
    requests.push(`${request.method} ${request.target}`);
    return happening(request, requests.length, seen);
  });
  const env = {
    TARGET: 'live',
    LIVE_REHEARSAL_URL: listener.origin,
    LIVE_RATE: '99999',
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    // What is there at once need not be waited for as on a real account, but for what a test makes slow.
    PROPAGATION_TIMEOUT_MS: '2000',
    REQUEST_TIMEOUT_MS: '1000',
  };
  return {
    env,
    accountSid,
    secrets,
    requests,
    left: () => leftBehind(directTransport(respond), accountSid, [...secrets]),
    close: () => listener.close(),
  };
}

/** Consent to everything, in a subaccount or in the account itself. */
export function consentTo(
  { env, accountSid }: LiveAccount,
  isolation: 'subaccount' | 'none',
): Readonly<Record<string, string>> {
  return { ...env, LIVE_CONSENT: 'rotate', LIVE_ACCOUNT: accountSid, LIVE_ISOLATION: isolation };
}
