import type { Resource } from '../../specs/catalogue.ts';
import { textField } from './answers.ts';
import { credentialsSent } from './credentials.ts';
import { type Exchange, isSuccess, operationStep } from './exchange.ts';
import type { History } from './history.ts';
import { sentField } from './requests.ts';

/** The property of an answer that is documented to show a secret of the server's making; undefined where none is. */
export function secretFieldOf(exchange: Exchange, { secretField }: Resource): string | undefined {
  const step = operationStep(exchange);
  return step === undefined || !isSuccess(exchange) ? undefined : secretField?.[step];
}

/** The secret that an answer gives in the field that is documented for it. */
export function secretGiven(exchange: Exchange, resource: Resource): string | undefined {
  return textField(exchange, secretFieldOf(exchange, resource));
}

/** What a request hands over that no answer may show: the secret as a whole, and the half of it that opens an account. */
export function secretsSent(exchange: Exchange, { sentSecretField }: Resource): readonly string[] {
  const value = sentSecretField === undefined ? undefined : sentField(exchange, sentSecretField);
  if (value === undefined || value === '') return [];
  const colon = sentSecretField === 'Credentials' ? value.indexOf(':') : -1;
  return colon === -1 ? [value] : [value, value.slice(colon + 1)];
}

/** The passwords and bearer tokens that the requests of a history carried, each once. */
export function passwordsIn(
  history: History,
  isMeant: (exchange: Exchange) => boolean = () => true,
): readonly string[] {
  const passwords = history.exchanges.filter(isMeant).map((it) => {
    const sent = credentialsSent(it);
    return sent?.kind === 'bearer' ? sent.token : sent?.password;
  });
  return [...new Set(passwords)].filter((it): it is string => it !== undefined && it !== '');
}
