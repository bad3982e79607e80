import { apiKey, awsCredential, providerToken, type Resource } from '../../specs/catalogue.ts';
import type { Actor, Client } from '../client/client.ts';
import { deniesCredentials, type Keyring } from '../client/keyring.ts';
import { operationPlan, usePlan } from '../client/plans.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Target } from '../target/target.ts';

export interface SignInParts {
  readonly target: Target;
  readonly client: Client;
  readonly keyring: Keyring;
  /** What is going to be judged. */
  readonly resources: readonly Resource[];
}

/**
 * One authenticated read of each service, before anything is judged. Where the configured token is refused, tokens that an
 * earlier run made are tried, and the one that is accepted is used. Throws one sentence where none is, or nothing answers.
 */
export async function signIn(parts: SignInParts): Promise<void> {
  const { target, resources } = parts;
  const hasTwilio = (target.addresses.accounts ?? target.addresses.iam) !== undefined;
  if (target.owner && hasTwilio) await signInToTwilio(parts);
  const hasProvider = target.addresses.provider !== undefined && target.provider !== undefined;
  if (hasProvider && resources.includes(providerToken)) await signInToProvider(parts);
}

async function signInToTwilio(parts: SignInParts): Promise<void> {
  const { keyring } = parts;
  const tokens = keyring.ownerTokens();
  for (const token of tokens) {
    const exchange = await read(parts, keyring.ownerWith('owner', token));
    if (reached(exchange) && !deniesCredentials(exchange)) return keyring.setPrimary(token);
  }
  const tried =
    tokens.length === 1 ? '' : ', with the configured token and with each that earlier runs left in .keyturn';
  throw new Error(
    `The target refuses the credentials of ${keyring.accountSid}${tried}: set TWILIO_AUTH_TOKEN to the token that is primary now.`,
  );
}

function read({ target, client, keyring }: SignInParts, as: Actor): Promise<Exchange> {
  const resource = target.addresses.accounts === undefined ? apiKey : awsCredential;
  const { addresses } = target;
  return client.send(usePlan({ scenario: 'lifecycle', resource, keyring, addresses }, resource, { as }));
}

async function signInToProvider({ target, client, keyring }: SignInParts): Promise<void> {
  const plan = { scenario: 'lifecycle', resource: providerToken, keyring, addresses: target.addresses } as const;
  const exchange = await client.send(operationPlan(plan, 'fetch', { sid: target.provider?.id ?? '' }));
  if (reached(exchange) && deniesCredentials(exchange)) {
    throw new Error('The provider refuses its bearer token: set PROVIDER_TOKEN to one that it accepts.');
  }
}

function reached({ outcome, request }: Exchange): boolean {
  if (outcome.kind === 'answered') return true;
  const { origin } = new URL(request.url);
  throw new Error(`The target at ${origin} cannot be reached (${outcome.reason}): start it, or set its URL.`);
}
