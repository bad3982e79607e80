import { Refusal } from '../refusal.ts';
import type { Fields } from '../wire/fields.ts';

/** The value of a field that must be there and not empty. */
export function requiredField(fields: Fields, name: string): string {
  const value = fields.get(name) ?? '';
  if (value === '') throw new Refusal('invalid-value', `Missing required parameter ${name}`);
  return value;
}
