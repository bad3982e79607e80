import type { Client } from '../client/client.ts';
import { deniesCredentials } from '../client/keyring.ts';
import { bodyField } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Addresses } from '../target/target.ts';
import { readPlan } from './read-plan.ts';

export interface OpenAccountParts {
  readonly client: Client;
  readonly addresses: Addresses;
  readonly accountSid: string;
  /** The tokens that may open it, the likeliest first. */
  readonly tokens: readonly string[];
}

const NOT_ACTIVE = 20403;

/** The first token that opens an account. Throws one sentence that says what to do where none does. */
export async function openAccount({ client, addresses, accountSid, tokens }: OpenAccountParts): Promise<string> {
  let refusal: Exchange | undefined;
  for (const token of tokens) {
    const exchange = await client.send(readPlan(addresses, accountSid, token));
    requireAnswer(exchange);
    if (!deniesCredentials(exchange)) return token;
    refusal = exchange;
  }
  if (refusal !== undefined && bodyField(refusal, 'code') === NOT_ACTIVE) {
    throw new Error(`${accountSid} is suspended or closed: set TWILIO_ACCOUNT_SID to an account that is active.`);
  }
  const tried = tokens.length > 1 ? ', with the configured token and with each that the journal in .keyturn knows' : '';
  throw new Error(
    `The target refuses the credentials of ${accountSid}${tried}: set TWILIO_AUTH_TOKEN to the token that is primary now.`,
  );
}

function requireAnswer({ outcome, request }: Exchange): void {
  if (outcome.kind === 'answered') return;
  throw new Error(`${new URL(request.url).origin} cannot be reached (${outcome.reason}): try again later.`);
}
