import { config } from 'dotenv';
import { catalogue, type Resource } from '../../specs/catalogue.ts';
import { type Profile, targetProfiles } from '../evidence/vocabulary.ts';
import { type LiveSettings, liveAddresses, liveFrom } from './live.ts';
import { DEFAULT_TIMEOUTS, type Target, type TargetKind } from './target.ts';
import {
  accountFrom,
  addressFrom,
  choiceFrom,
  countFrom,
  type Environment,
  filled,
  listFrom,
  millisecondsFrom,
  urlFrom,
} from './variables.ts';

/** All that the environment decides about a run. */
export interface Settings {
  readonly target: Target;
  /** Where the target is a live account, what the run may do to it. */
  readonly live?: LiveSettings;
  readonly profiles: readonly Profile[];
  readonly resources: readonly Resource[];
  /** Whether a broken SHOULD is red. */
  readonly strict: boolean;
  /** The profiles that may stay without a judged MUST rule. */
  readonly allowUnjudged: readonly Profile[];
  /** Where the run record is written. */
  readonly runRecord: string;
  readonly seed: string;
  /** Plans to make up per property and subject. */
  readonly runs: number;
  /** The one plan to carry out again, as a report names it. */
  readonly replay?: string;
  /** The id of the fault that the embedded reference server is given. */
  readonly mutant?: string;
}

// On a real account nothing is made up unless somebody asks for it.
const DEFAULT_RUNS: Readonly<Record<TargetKind, number>> = { reference: 12, mock: 6, live: 0 };

/** The variables of the process, and those of `.env` that the process does not set. */
export function environment(): Environment {
  const fromFile: Record<string, string> = {};
  config({ processEnv: fromFile, quiet: true });
  return { ...fromFile, ...process.env };
}

/**
 * Reads the settings of a run; an empty variable counts as missing. Throws one sentence that says what to set where a value
 * is missing or malformed.
 */
export function settingsFrom(variables: Environment): Settings {
  const env = filled(variables);
  const { target, live } = targetFrom(env);
  const { kind } = target;
  return {
    target,
    ...(live && { live }),
    profiles: listFrom(env, 'PROFILES', targetProfiles) ?? targetProfiles,
    resources: resourcesFrom(env),
    strict: choiceFrom(env, 'STRICT', ['0', '1']) === '1',
    // What can be read shows little of most profiles.
    allowUnjudged: listFrom(env, 'ALLOW_UNJUDGED', targetProfiles) ?? (live?.tier === 'read' ? targetProfiles : []),
    runRecord: env.RUN_RECORD || 'reports/output/run.json',
    seed: env.SEED || '1',
    runs: countFrom(env, 'RUNS') ?? DEFAULT_RUNS[kind],
    ...(env.REPLAY && { replay: env.REPLAY }),
    ...mutantFrom(env),
  };
}

function mutantFrom({ MUTANT: mutant, TARGET }: Environment): Pick<Settings, 'mutant'> {
  if (!mutant) return {};
  if (TARGET && TARGET !== 'reference') {
    throw new Error(
      'MUTANT breaks the embedded reference server, so it needs TARGET=reference: leave one of them out.',
    );
  }
  return { mutant };
}

function resourcesFrom(env: Environment): readonly Resource[] {
  const ids = catalogue.map((it) => it.id);
  const wanted = listFrom(env, 'RESOURCES', ids) ?? ids;
  return catalogue.filter((it) => wanted.includes(it.id));
}

function targetFrom(env: Environment): Pick<Settings, 'target' | 'live'> {
  const kind = choiceFrom(env, 'TARGET', ['reference', 'mock', 'live']) ?? 'reference';
  refuseLiveOnly(env, kind);
  const timeouts = timeoutsFrom(env, kind);
  if (kind === 'reference') return { target: { kind, addresses: {}, ...timeouts } };
  return kind === 'mock'
    ? { target: mockFrom(env, { kind, ...timeouts }) }
    : liveTargetFrom(env, { kind, ...timeouts });
}

// Consent that is given to nothing is a TARGET that was forgotten.
function refuseLiveOnly(env: Environment, kind: TargetKind): void {
  const named = ['LIVE_CONSENT', 'LIVE_REHEARSAL_URL'].find((it) => env[it] !== undefined);
  if (kind === 'live' || named === undefined) return;
  throw new Error(`${named} is for live accounts and TARGET is ${kind}: set TARGET=live, or leave ${named} out.`);
}

function liveTargetFrom(env: Environment, rest: Omit<Target, 'addresses'>): Pick<Settings, 'target' | 'live'> {
  const owner = accountFrom(env, 'TWILIO');
  if (owner === undefined) {
    throw new Error('TARGET=live needs an account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.');
  }
  const live = liveFrom(env, owner.accountSid);
  const stranger = accountFrom(env, 'STRANGER');
  refuseSelf(owner, stranger);
  return { live, target: { ...rest, addresses: liveAddresses(live), owner, ...(stranger && { stranger }) } };
}

function mockFrom(env: Environment, rest: Omit<Target, 'addresses'>): Target {
  const addresses = {
    ...addressFrom(env, 'ACCOUNTS_URL', 'accounts'),
    ...addressFrom(env, 'IAM_URL', 'iam'),
    ...addressFrom(env, 'API_URL', 'v2010'),
    ...addressFrom(env, 'PROVIDER_URL', 'provider'),
  };
  if (!addresses.accounts && !addresses.iam && !addresses.provider) {
    throw new Error('TARGET=mock needs the address of a mock: set ACCOUNTS_URL, IAM_URL or PROVIDER_URL.');
  }
  const owner = accountFrom(env, 'TWILIO');
  if (owner === undefined && (addresses.accounts || addresses.iam)) {
    throw new Error('A mock of Twilio needs an account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.');
  }
  const stranger = accountFrom(env, 'STRANGER');
  refuseSelf(owner, stranger);
  return { ...rest, addresses, ...(owner && { owner }), ...(stranger && { stranger }), ...providerFrom(env) };
}

function refuseSelf(owner: Target['owner'], stranger: Target['stranger']): void {
  if (stranger === undefined || stranger.accountSid !== owner?.accountSid) return;
  throw new Error('STRANGER_ACCOUNT_SID must name another account than TWILIO_ACCOUNT_SID.');
}

function providerFrom(env: Environment): Pick<Target, 'provider' | 'upstream'> {
  const { PROVIDER_ID: id, PROVIDER_TOKEN: token, PROVIDER_URL } = env;
  if (PROVIDER_URL === undefined) {
    if (env.PROVIDER_UPSTREAM_URL === undefined) return {};
    throw new Error('PROVIDER_UPSTREAM_URL is where a provider asks: set PROVIDER_URL, too, or leave it out.');
  }
  if (id === undefined || token === undefined) {
    throw new Error(
      'A provider is asked about one integration: set PROVIDER_ID and PROVIDER_TOKEN beside PROVIDER_URL.',
    );
  }
  if (!/^[!-~]+$/.test(token)) {
    throw new Error('PROVIDER_TOKEN cannot be sent in a header: set it to a token of plain letters, digits and signs.');
  }
  const upstream = urlFrom(env, 'PROVIDER_UPSTREAM_URL');
  return { provider: { id, token }, ...(upstream && { upstream }) };
}

function timeoutsFrom(env: Environment, kind: TargetKind): Pick<Target, 'propagationTimeoutMs' | 'requestTimeoutMs'> {
  const defaults = DEFAULT_TIMEOUTS[kind];
  return {
    propagationTimeoutMs: millisecondsFrom(env, 'PROPAGATION_TIMEOUT_MS') ?? defaults.propagationTimeoutMs,
    requestTimeoutMs: millisecondsFrom(env, 'REQUEST_TIMEOUT_MS') ?? defaults.requestTimeoutMs,
  };
}
