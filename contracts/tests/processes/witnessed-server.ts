import { listen } from '../../target/reference/listen.ts';
import { createReference } from '../../target/reference/reference.ts';
import type { OutgoingAnswer, Respond } from '../../target/reference/respond.ts';
import { systemClock } from '../../target/system-clock.ts';
import { secretsIn, secretsSent } from './secrets-seen.ts';

/** A reference server in this process that a test sees through: what it was asked, and each secret that went by. */
export interface WitnessedServer {
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: ReadonlySet<string>;
  requests(): number;
  close(): Promise<void>;
}

/** Spoils an answer; it is told all secrets that went by so far. */
export type Spoil = (answer: OutgoingAnswer, secrets: readonly string[]) => OutgoingAnswer;

/** Starts one, whose answers may be spoiled. */
export async function startWitnessed(spoil: Spoil = (answer) => answer): Promise<WitnessedServer> {
  const { respond, sandbox } = createReference({ clock: systemClock });
  const { owner, stranger, provider } = sandbox;
  const secrets = new Set([owner.authToken, stranger.authToken, provider.bearerToken]);
  let requests = 0;
  const witnessed: Respond = async (request) => {
    requests += 1;
    const answer = await respond(request);
    for (const secret of [...secretsSent(request), ...secretsIn(answer.json)]) secrets.add(secret);
    return spoil(answer, [...secrets]);
  };
  const listener = await listen(witnessed);
  const { origin } = listener;
  const urls = { ACCOUNTS_URL: origin, IAM_URL: origin, API_URL: origin, PROVIDER_URL: origin };
  const env = {
    TARGET: 'mock',
    ...urls,
    PROVIDER_ID: provider.id,
    PROVIDER_TOKEN: provider.bearerToken,
    TWILIO_ACCOUNT_SID: owner.accountSid,
    TWILIO_AUTH_TOKEN: owner.authToken,
    STRANGER_ACCOUNT_SID: stranger.accountSid,
    STRANGER_AUTH_TOKEN: stranger.authToken,
  };
  return { env, secrets, requests: () => requests, close: () => listener.close() };
}
