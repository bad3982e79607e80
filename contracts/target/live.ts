import type { Addresses } from './target.ts';
import { choiceFrom, type Environment, wholeNumberFrom } from './variables.ts';

/** What a run may do to a live account, the least first; each tier includes the ones before it. */
export const tiers = ['read', 'create', 'rotate'] as const;

export type Tier = (typeof tiers)[number];

/** What keeps a run on a live account from doing harm. */
export interface LiveSettings {
  readonly tier: Tier;
  /** Whether all happens in a subaccount that the run makes and closes, or in the account itself. */
  readonly isolation: 'subaccount' | 'none';
  /** How many requests a run may send. */
  readonly budget: number;
  readonly requestsPerSecond: number;
  /** A shell command that is given each new token on standard input before it is promoted. */
  readonly handoverCommand?: string;
  /** A server on this machine that plays the live account. */
  readonly rehearsalUrl?: string;
}

const LIVE_ADDRESSES: Addresses = {
  accounts: 'https://accounts.twilio.com',
  iam: 'https://iam.twilio.com',
  v2010: 'https://api.twilio.com',
};

/** The settings of a live run. Throws one sentence that says what to set where consent or a safeguard is missing. */
export function liveFrom(env: Environment, accountSid: string): LiveSettings {
  const tier = choiceFrom(env, 'LIVE_CONSENT', tiers) ?? 'read';
  const isolation = choiceFrom(env, 'LIVE_ISOLATION', ['subaccount', 'none']) ?? defaultIsolation(tier);
  refuseLeftovers(env);
  requireConsent(env, tier, accountSid);
  requireHandover(env, tier, isolation);
  const rehearsalUrl = rehearsalFrom(env);
  return {
    tier,
    isolation: tier === 'read' ? 'none' : isolation,
    budget: wholeNumberFrom(env, 'LIVE_BUDGET', 'requests') ?? 600,
    requestsPerSecond: wholeNumberFrom(env, 'LIVE_RATE', 'requests a second') ?? 10,
    ...(env.HANDOVER_COMMAND && { handoverCommand: env.HANDOVER_COMMAND }),
    ...(rehearsalUrl && { rehearsalUrl }),
  };
}

/** Where the APIs of a live account are: Twilio's own hosts, or the server of a rehearsal. */
export function liveAddresses({ rehearsalUrl }: LiveSettings): Addresses {
  if (rehearsalUrl === undefined) return LIVE_ADDRESSES;
  return { accounts: rehearsalUrl, iam: rehearsalUrl, v2010: rehearsalUrl };
}

function defaultIsolation(tier: Tier): LiveSettings['isolation'] {
  return tier === 'rotate' ? 'subaccount' : 'none';
}

// An address of a mock beside TARGET=live is a mistake, and nobody can say which of the two was meant.
function refuseLeftovers(env: Environment): void {
  const named = ['ACCOUNTS_URL', 'IAM_URL', 'API_URL', 'PROVIDER_URL'].find((it) => env[it] !== undefined);
  if (named === undefined) return;
  throw new Error(`${named} is the address of a mock and TARGET is live: leave one of them out.`);
}

function requireConsent({ LIVE_ACCOUNT }: Environment, tier: Tier, accountSid: string): void {
  if (tier === 'read' || LIVE_ACCOUNT === accountSid) return;
  if (LIVE_ACCOUNT === undefined) {
    throw new Error(`LIVE_CONSENT=${tier} needs the account's SID once more: set LIVE_ACCOUNT=${accountSid}.`);
  }
  throw new Error(
    'LIVE_ACCOUNT is another account than TWILIO_ACCOUNT_SID: set both to the account that you consent to.',
  );
}

function requireHandover(env: Environment, tier: Tier, isolation: LiveSettings['isolation']): void {
  const isCi = env.CI !== undefined && !/^(?:0|false)$/i.test(env.CI);
  if (!isCi || tier !== 'rotate' || isolation !== 'none' || env.HANDOVER_COMMAND !== undefined) return;
  throw new Error(
    "The account's own token would be rotated on a CI machine, whose disk vanishes with it: set HANDOVER_COMMAND to a command that stores the token, or leave LIVE_ISOLATION out.",
  );
}

function rehearsalFrom({ LIVE_REHEARSAL_URL: text }: Environment): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' && isLoopback(url.hostname) && url.pathname === '/' && !url.search) return url.origin;
  throw new Error(
    'LIVE_REHEARSAL_URL is no server on this machine: set it to something like http://127.0.0.1:4010, or leave it out.',
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
