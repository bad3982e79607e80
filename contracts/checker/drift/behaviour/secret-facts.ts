import type { Resource } from '../../../../specs/catalogue.ts';
import { credentialsSent } from '../../../evidence/credentials.ts';
import type { Exchange } from '../../../evidence/exchange.ts';
import { secretFieldOf, secretGiven, secretsSent } from '../../../evidence/secret-fields.ts';
import { reveals } from '../../../evidence/secrets.ts';
import type { Telling } from './observer.ts';

/** Secrets by the place where they were seen first. */
export type SeenSecrets = Map<string, string>;

/** Remembers the secrets of an exchange. */
export function noteSecrets(
  secrets: SeenSecrets,
  exchange: Exchange,
  about: Pick<Telling, 'label'> & { readonly resource: Resource },
): void {
  const { label, resource } = about;
  const sent = credentialsSent(exchange);
  const password = sent?.kind === 'bearer' ? sent.token : sent?.password;
  note(secrets, password, `the password of ${exchange.actor}`);
  for (const secret of secretsSent(exchange, resource)) note(secrets, secret, `what ${label} sent`);
  note(secrets, secretGiven(exchange, resource), `what ${label} gave`);
}

/** Tells which known secrets an answer shows anywhere but in the field that is there for one. */
export function tellSecrets({ facts, exchange }: Telling, secrets: SeenSecrets, resource: Resource): void {
  const field = secretFieldOf(exchange, resource);
  for (const [secret, place] of secrets) {
    if (reveals(exchange, secret, field)) facts.add('secrets shown', place);
  }
}

function note(secrets: SeenSecrets, secret: string | undefined, place: string): void {
  if (secret !== undefined && secret !== '' && !secrets.has(secret)) secrets.set(secret, place);
}
