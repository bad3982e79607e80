import { catalogue } from '../../specs/catalogue.ts';
import { bodyField, fieldOf, textField } from '../evidence/answers.ts';
import { credentialsSent } from '../evidence/credentials.ts';
import { type Exchange, isSuccess } from '../evidence/exchange.ts';
import { formField } from '../evidence/requests.ts';

/** A value that a script cannot know beforehand, and where it takes it from. */
export interface ShellValue {
  readonly value: string;
  readonly variable: string;
  /** The property of the answer that gives it; absent where the environment does, or the script makes it. */
  readonly from?: string;
}

/** The account that an actor of a plan authenticates as is known by name; all else is taken from answers. */
export function accountValues(exchanges: readonly Exchange[]): readonly ShellValue[] {
  return [...ofActor(exchanges, 'owner', 'TWILIO'), ...ofActor(exchanges, 'stranger', 'STRANGER')];
}

/** What an answer gives to the requests after it. */
export function valuesGiven(exchange: Exchange, known: readonly ShellValue[]): readonly ShellValue[] {
  if (!isSuccess(exchange)) return [];
  const given = Object.entries(CAPTURED).flatMap(([field, prefix]) => {
    const value = field === 'next_page_url' ? nextPage(exchange) : textField(exchange, field);
    return value === undefined ? [] : [{ value, variable: `${prefix}_${exchange.number}`, from: field }];
  });
  return given.filter(({ value }) => !known.some((it) => it.value === value));
}

/** The secrets that requests send: a script makes others of the same kind. */
export function secretsMade(exchanges: readonly Exchange[]): readonly ShellValue[] {
  const fields = [...new Set(catalogue.flatMap((it) => it.sentSecretField ?? []))];
  return fields.flatMap((field) => {
    const values = exchanges.flatMap((it) => sentIn(it, field) ?? []).filter((it) => it !== '');
    return [...new Set(values)].map((value, index) => ({ value, variable: `${MADE[field] ?? 'SENT'}_${index + 1}` }));
  });
}

const CAPTURED: Readonly<Record<string, string>> = {
  sid: 'SID',
  secret: 'KEY_SECRET',
  secondary_auth_token: 'TOKEN',
  auth_token: 'TOKEN',
  next_page_url: 'NEXT_PAGE',
};

const MADE: Readonly<Record<string, string>> = { Credentials: 'CREDENTIALS', PublicKey: 'PUBLIC_KEY' };

function ofActor(exchanges: readonly Exchange[], actor: Exchange['actor'], prefix: string): readonly ShellValue[] {
  const first = exchanges.find((it) => it.actor === actor && credentialsSent(it)?.kind === 'basic');
  const sent = first && credentialsSent(first);
  if (sent?.kind !== 'basic') return [];
  return [
    { value: sent.username, variable: `${prefix}_ACCOUNT_SID` },
    { value: sent.password, variable: `${prefix}_AUTH_TOKEN` },
  ];
}

function nextPage(exchange: Exchange): string | undefined {
  const address = fieldOf(bodyField(exchange, 'meta'), 'next_page_url');
  return typeof address === 'string' && address !== '' ? address : undefined;
}

function sentIn(exchange: Exchange, field: string): string | undefined {
  const { body = '', headers } = exchange.request;
  if (headers['content-type'] === 'text/plain') return new URLSearchParams(body).get(field) ?? undefined;
  if (headers['content-type'] !== 'application/json') return formField(exchange, field);
  const value = fieldOf(parsed(body), field);
  return typeof value === 'string' ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
