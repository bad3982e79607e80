import type { Choices } from '../choices.ts';
import type { AccountCall } from '../engine.ts';
import { Refusal } from '../refusal.ts';

const maximumCharacters = 64;

/** The name that was sent, as it is; undefined where none was. An emoji is one character, or two UTF-16 units. */
export function friendlyName({ form }: AccountCall, { nameLengthIn }: Choices): string | undefined {
  const name = form.get('FriendlyName');
  const length = nameLengthIn === 'characters' ? Array.from(name ?? '').length : (name ?? '').length;
  if (length > maximumCharacters) {
    throw new Refusal('long-name', 'The request has constraint violations');
  }
  return name;
}
