import { catalogue } from '../../specs/catalogue.ts';
import { isJsonObject, jsonBody } from '../evidence/answers.ts';
import { credentialsSent } from '../evidence/credentials.ts';
import type { Exchange } from '../evidence/exchange.ts';

const ANSWERED = new Set(['auth_token', ...catalogue.flatMap((it) => Object.values(it.secretField ?? {}))]);
const SENT = catalogue.flatMap((it) => it.sentSecretField ?? []);

/** All values in an exchange that are secret: credentials, secret fields sent, secret fields answered at any depth. */
export function secretsOf(exchange: Exchange): readonly string[] {
  return [...credentialSecrets(exchange), ...sentSecrets(exchange), ...answeredSecrets(jsonBody(exchange))];
}

function credentialSecrets(exchange: Exchange): readonly string[] {
  const sent = credentialsSent(exchange);
  if (sent === undefined) return [];
  return sent.kind === 'basic' ? [sent.password] : [sent.token];
}

function sentSecrets({ request: { body = '', headers } }: Exchange): readonly string[] {
  if (body === '') return [];
  const fields = headers['content-type']?.includes('json') ? jsonFields(body) : new URLSearchParams(body);
  return SENT.flatMap((field) => {
    const value = fields.get(field);
    // AWS credentials are `id:secret`; the second half alone opens the account as well.
    return value === null ? [] : [value, ...(field === 'Credentials' ? [value.slice(value.indexOf(':') + 1)] : [])];
  });
}

function jsonFields(body: string): URLSearchParams {
  try {
    const parsed: unknown = JSON.parse(body);
    const texts = isJsonObject(parsed)
      ? Object.entries(parsed).map(([name, value]) => [name, String(value)] as [string, string])
      : [];
    return new URLSearchParams(texts);
  } catch {
    return new URLSearchParams();
  }
}

function answeredSecrets(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [field, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') answeredSecrets(inner, found);
    else if (ANSWERED.has(field)) found.push(inner);
  }
  return found;
}
