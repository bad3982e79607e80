import type { AccountCredentials, Addresses } from './target.ts';

// Twilio's own hosts and the provider's, with the dot at the end that a resolver takes as well.
const LIVE_HOST = /(?:^|\.)(?:twilio\.com|dasha\.ai)\.?$/;

/** The variables of a run. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that have something in them, without the space around it. */
export function filled(env: Environment): Environment {
  const trimmed = Object.entries(env).map(([name, text]) => [name, text?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, text]) => text));
}

/** One of the allowed values; undefined where the variable is missing. */
export function choiceFrom<T extends string>(env: Environment, name: string, allowed: readonly T[]): T | undefined {
  const text = env[name];
  if (text === undefined) return undefined;
  const found = allowed.find((it) => it === text);
  if (found === undefined) throw new Error(`${name} is "${cut(text)}": set it to one of ${allowed.join(', ')}.`);
  return found;
}

/** Some of the allowed values, separated by commas; undefined where the variable is missing. */
export function listFrom<T extends string>(env: Environment, name: string, allowed: readonly T[]) {
  const texts = (env[name] ?? '').split(',').map((it) => it.trim());
  const named = texts.filter((it) => it !== '');
  const unknown = named.find((it) => !allowed.some((value) => value === it));
  if (unknown !== undefined) {
    throw new Error(`${name} has "${cut(unknown)}" in it: list some of ${allowed.join(', ')}, separated by commas.`);
  }
  return named.length === 0 ? undefined : allowed.filter((it) => named.includes(it));
}

/** A positive whole number of milliseconds. */
export function millisecondsFrom(env: Environment, name: string): number | undefined {
  const text = env[name];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Error(`${name} is "${cut(text)}": set it to a whole number of milliseconds from 1 to 9999999.`);
  }
  return Number(text);
}

/** A whole number that may be 0; undefined where the variable is missing. */
export function countFrom(env: Environment, name: string): number | undefined {
  const text = env[name];
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name} is "${cut(text)}": set it to a whole number from 0 to 999999.`);
  return Number(text);
}

/** A positive whole number of something, which the message names. */
export function wholeNumberFrom(env: Environment, name: string, of: string): number | undefined {
  const text = env[name];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,4}$/.test(text)) {
    throw new Error(`${name} is "${cut(text)}": set it to a whole number of ${of} from 1 to 99999.`);
  }
  return Number(text);
}

/** The address of one API of a mock, as a part of an `Addresses`; live hosts are refused. */
export function addressFrom(env: Environment, name: string, api: keyof Addresses): Addresses {
  const url = urlFrom(env, name);
  return url === undefined ? {} : { [api]: url };
}

/** The address of a server of the reader's own; undefined where the variable is missing. */
export function urlFrom(env: Environment, name: string): string | undefined {
  const text = env[name];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new Error(
      `${name} is no address of a server: set it to something like http://127.0.0.1:4010, without a query.`,
    );
  }
  if (LIVE_HOST.test(url.hostname)) {
    throw new Error(`${name} names a live host, which is no mock: set it to the address of your own server.`);
  }
  // Written in one way only, because tokens are kept under it.
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** The account behind `<prefix>_ACCOUNT_SID` and `<prefix>_AUTH_TOKEN`; undefined where neither is set. */
export function accountFrom(env: Environment, prefix: 'TWILIO' | 'STRANGER'): AccountCredentials | undefined {
  const accountSid = env[`${prefix}_ACCOUNT_SID`];
  const authToken = env[`${prefix}_AUTH_TOKEN`];
  if (!accountSid && !authToken) return undefined;
  if (!accountSid || !/^AC[0-9a-fA-F]{32}$/.test(accountSid)) {
    throw new Error(`${prefix}_ACCOUNT_SID is no Account SID: set it to AC and 32 hexadecimal digits.`);
  }
  // Neither the token nor its length is ever named.
  if (!authToken) throw new Error(`${prefix}_ACCOUNT_SID is set without a token: set ${prefix}_AUTH_TOKEN too.`);
  return { accountSid, authToken };
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
