import { textField } from './answers.ts';
import { passwordSent } from './credentials.ts';
import { type Exchange, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { formField } from './requests.ts';

// Shorter ones, such as those of a published example, are words that occur by chance.
const SHORTEST = 8;

/** Every secret that a history shows: given by the server, handed over by the caller, or used as a password with success. */
export function secretsIn(history: History): readonly string[] {
  const secrets = history.exchanges.flatMap((it) => [...given(it, history), ...handedOver(it, history), ...used(it)]);
  return [...new Set(secrets)].filter((it) => it.length >= SHORTEST);
}

function given(exchange: Exchange, { resource }: History): readonly string[] {
  if (!isSuccess(exchange)) return [];
  return Object.values(resource.secretField ?? {}).flatMap((field) => textField(exchange, field) ?? []);
}

function handedOver(exchange: Exchange, { resource }: History): readonly string[] {
  const field = resource.sentSecretField;
  const value = field === undefined ? undefined : (formField(exchange, field) ?? jsonField(exchange, field));
  if (value === undefined) return [];
  // AWS credentials are `id:secret`; the second half alone opens the account as well.
  return [value, ...(field === 'Credentials' ? value.split(':').slice(1) : [])];
}

function jsonField({ request: { body = '' } }: Exchange, field: string): string | undefined {
  try {
    const value: unknown = Reflect.get(Object(JSON.parse(body)), field);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function used(exchange: Exchange): readonly string[] {
  const password = isSuccess(exchange) ? passwordSent(exchange) : undefined;
  return password === undefined ? [] : [password];
}
