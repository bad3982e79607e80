import { type Exchange, isAnswered } from './exchange.ts';
import type { SecretRegistry } from './secrets.ts';

/** The longest body that is kept of a request or an answer, in characters. */
export const KEPT_BODY_LENGTH = 16 * 1024;

/** One side of an exchange as it may be written to disk. */
export interface RedactedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was sent, without its secrets: credentials are gone whole, known secrets by value, secret fields by name. */
export function redactedRequest(exchange: Exchange, secrets: SecretRegistry): RedactedMessage {
  return redacted(exchange.request.headers, exchange.request.body, secrets);
}

/** What was answered, without its secrets; undefined where nothing was. */
export function redactedAnswer(exchange: Exchange, secrets: SecretRegistry): RedactedMessage | undefined {
  if (!isAnswered(exchange)) return undefined;
  return redacted(exchange.outcome.headers, exchange.outcome.body, secrets);
}

// A secret that the suite never saw whole, such as one under an undocumented name, is known by that name alone.
const SECRET_FIELD =
  /("[^"]*(?:secret|token|password|private_?key|credentials|public_?key)"\s*:\s*)"(?:[^"\\]|\\.)*"/gi;
const SECRET_HEADER = /authorization|cookie|secret|token|password|api-?key/;

function redacted(
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
  secrets: SecretRegistry,
): RedactedMessage {
  const kept = Object.entries(headers).map(([name, value]) => [name, redactedHeader(name, value, secrets)]);
  return {
    headers: Object.fromEntries(kept),
    ...(body !== undefined && body !== '' && { body: redactedBody(body, secrets) }),
  };
}

function redactedHeader(name: string, value: string, secrets: SecretRegistry): string {
  return SECRET_HEADER.test(name) ? '[redacted]' : secrets.redact(value);
}

function redactedBody(body: string, secrets: SecretRegistry): string {
  // Redacted before it is cut, so that no half of a secret stays at the edge.
  const safe = secrets.redact(body).replaceAll(SECRET_FIELD, '$1"[redacted]"');
  if (safe.length <= KEPT_BODY_LENGTH) return safe;
  return `${safe.slice(0, KEPT_BODY_LENGTH)}… [cut: ${body.length} characters in all]`;
}
