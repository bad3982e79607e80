import type { Choices } from '../choices.ts';

/** A field that may be without a value: null, or not there at all, as was chosen. */
export function optional(name: string, value: unknown, { absentOptionals }: Choices): object {
  return value === null && absentOptionals === 'absent' ? {} : { [name]: value };
}
