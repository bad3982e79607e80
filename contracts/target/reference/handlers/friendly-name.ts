import { Refusal } from '../refusal.ts';
import type { Fields } from '../wire/fields.ts';

const maximumCharacters = 64;

/** The name that was sent, as it is; undefined where none was. An emoji is one character. */
export function friendlyName(form: Fields): string | undefined {
  const name = form.get('FriendlyName');
  if (name !== undefined && Array.from(name).length > maximumCharacters) {
    throw new Refusal('long-name', 'The request has constraint violations');
  }
  return name;
}
