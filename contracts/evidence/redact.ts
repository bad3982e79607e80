import { type Exchange, isAnswered } from './exchange.ts';
import { withoutLongWords, withoutNamedSecrets } from './redacted-body.ts';
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
  const { headers, body = '' } = exchange.request;
  return redacted(headers, withoutNamedSecrets(secrets.redact(body)), secrets);
}

/** What was answered, without its secrets; undefined where nothing was. */
export function redactedAnswer(exchange: Exchange, secrets: SecretRegistry): RedactedMessage | undefined {
  if (!isAnswered(exchange)) return undefined;
  const { headers, body } = exchange.outcome;
  return redacted(headers, withoutLongWords(withoutNamedSecrets(secrets.redact(body))), secrets);
}

const SECRET_HEADER = /authorization|cookie|secret|token|password|api-?key/;

function redacted(headers: Readonly<Record<string, string>>, body: string, secrets: SecretRegistry): RedactedMessage {
  const kept = Object.entries(headers).map(([name, value]) => [name, redactedHeader(name, value, secrets)]);
  return { headers: Object.fromEntries(kept), ...(body !== '' && { body: cut(body) }) };
}

function redactedHeader(name: string, value: string, secrets: SecretRegistry): string {
  return SECRET_HEADER.test(name) ? '[redacted]' : secrets.redact(value);
}

// Cut after it was redacted, so that no half of a secret stays at the edge.
function cut(body: string): string {
  if (body.length <= KEPT_BODY_LENGTH) return body;
  return `${body.slice(0, KEPT_BODY_LENGTH)}… [cut: ${body.length} characters in all]`;
}
