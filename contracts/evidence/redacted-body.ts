import { isJsonObject } from './answers.ts';
import { parsedJson } from './parsed-json.ts';

/**
 * A body without what its names and forms give away as secret, for secrets that the suite never saw as such: strings under a
 * secret-looking name at any depth of JSON, in a form or in XML, and keys in PEM armour.
 */
export function withoutNamedSecrets(body: string): string {
  const withoutKeys = body.replaceAll(ARMOURED, REDACTED);
  const value = parsedJson(withoutKeys);
  if (value === undefined)
    return withoutKeys.replaceAll(FORM_FIELD, `$1${REDACTED}`).replaceAll(ELEMENT, `$1${REDACTED}`);
  const safe = redactedValue(value, false);
  // What has no secret in it stays as it was sent, white space and all.
  return JSON.stringify(safe) === JSON.stringify(value) ? withoutKeys : JSON.stringify(safe);
}

/** A body that is not JSON without long words that could be tokens; SIDs may stay. */
export function withoutLongWords(body: string): string {
  return parsedJson(body) === undefined ? body.replaceAll(LONG_WORD, REDACTED) : body;
}

const REDACTED = '[redacted]';
const NAME = '(?:secret|token|password|private[_-]?key|credentials|public[_-]?key)';
const SECRET_NAME = new RegExp(`${NAME}$`, 'i');
const FORM_FIELD = new RegExp(`((?:^|[&?\\s;,"'])[\\w.-]*${NAME}["']?\\s*[=:]\\s*["']?)[^&\\s;,<"']+`, 'gi');
const ELEMENT = new RegExp(`(<[\\w:.-]*${NAME}[^>]*>)[^<]+`, 'gi');
const ARMOURED = /-----BEGIN [\s\S]*?(?:-----END [^-]*-----|$)/g;
const LONG_WORD = /\b(?!(?:AC|CR|SK|RQ|TK)[\da-f]{32}\b)[\w+/-]{32,}={0,2}/gi;

function redactedValue(value: unknown, isSecret: boolean): unknown {
  if (typeof value === 'string') return isSecret && value !== '' ? REDACTED : value;
  if (Array.isArray(value)) return value.map((it) => redactedValue(it, isSecret));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([name, it]) => [name, redactedValue(it, isSecret || SECRET_NAME.test(name))]));
}
