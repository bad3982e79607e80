import type { IncomingRequest } from '../../target/reference/respond.ts';

const SECRET_FIELDS = ['Credentials', 'PublicKey', 'authToken', 'secret', 'auth_token', 'secondary_auth_token'];

/** The secrets in a request's form or JSON body. */
export function secretsSent({ body }: IncomingRequest): readonly string[] {
  if (body.startsWith('{')) return secretsIn(JSON.parse(body));
  const form = new URLSearchParams(body);
  return SECRET_FIELDS.flatMap((field) => form.get(field) || []);
}

/** The secrets in the properties of an answer. */
export function secretsIn(json: unknown): readonly string[] {
  const fields = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  return fields.flatMap(([name, value]) =>
    SECRET_FIELDS.includes(name) && typeof value === 'string' ? value || [] : [],
  );
}
