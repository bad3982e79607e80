import { textField } from './answers.ts';
import { passwordSent } from './credentials.ts';
import { type Exchange, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { oncePer } from './once-per.ts';
import { secretsSent } from './secret-fields.ts';

// Shorter ones, such as those of a published example, are words that occur by chance.
const SHORTEST = 8;

/** Every secret that a history shows: given by the server, handed over by the caller, or used as a password with success. */
export const secretsIn = oncePer((history: History): readonly string[] => {
  const secrets = history.exchanges.flatMap((it) => [
    ...given(it, history),
    ...secretsSent(it, history.resource),
    ...used(it),
  ]);
  return [...new Set(secrets)].filter((it) => it.length >= SHORTEST);
});

function given(exchange: Exchange, { resource }: History): readonly string[] {
  if (!isSuccess(exchange)) return [];
  return Object.values(resource.secretField ?? {}).flatMap((field) => textField(exchange, field) ?? []);
}

function used(exchange: Exchange): readonly string[] {
  const password = isSuccess(exchange) ? passwordSent(exchange) : undefined;
  return password === undefined ? [] : [password];
}
