import { isJsonObject } from '../../evidence/answers.ts';
import type { DecodedFields } from '../../evidence/sdk-result.ts';

/** The properties of a decoded object under the names that the documents use: `friendlyName` is `friendly_name`. */
export function decodedFields(value: unknown): DecodedFields {
  if (!isJsonObject(value)) return {};
  // What begins with an underscore is the library's own.
  const fields = Object.entries(value).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(fields.map(([name, inner]) => [snakeCase(name), inner]));
}

/** The fields of a request under the names that a library in camel case uses: `FriendlyName` is `friendlyName`. */
export function camelCased(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
