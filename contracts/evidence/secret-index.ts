import { beginningsOf, type SearchedText, SHORTEST_SECRET } from './secret-forms.ts';

/** Many secrets, so that a text is read once to find which of them it may show, and not once for each. */
export interface SecretIndex {
  /** Adds a secret; one that is there already is added once. */
  add(secret: string): void;
  /** The secrets of which the text has the beginning of a form, in the order in which they were added. */
  candidatesIn(text: SearchedText): readonly string[];
}

/** An index of these secrets. */
export function secretIndexOf(secrets: readonly string[]): SecretIndex {
  const places = new Map<string, number>();
  const beginnings = { folded: createBeginnings(), exact: createBeginnings() };
  const add = (secret: string) => {
    if (places.has(secret)) return;
    places.set(secret, places.size);
    const { folded, exact } = beginningsOf(secret);
    for (const form of folded) beginnings.folded.add(form, secret);
    for (const form of exact) beginnings.exact.add(form, secret);
  };
  for (const secret of secrets) add(secret);
  return {
    add,
    candidatesIn({ folded, squeezed }) {
      const found = new Set<string>();
      beginnings.folded.collect(folded, found);
      // Base64 has no white space, so that whatever has it in one piece has it here, too.
      beginnings.exact.collect(squeezed, found);
      return [...found].toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
    },
  };
}

/** The first characters of forms, as numbers: no form is shorter. */
interface Beginnings {
  add(form: string, secret: string): void;
  collect(text: string, found: Set<string>): void;
}

const BITS_PER_CHARACTER = 5;
// What was shifted beyond these bits is forgotten, so that the number is that of the last characters alone.
const MASK = 2 ** (BITS_PER_CHARACTER * SHORTEST_SECRET) - 1;
const MARKS = 2 ** 12;

function createBeginnings(): Beginnings {
  const secrets = new Map<number, string[]>();
  // Most places in a text are passed over by a look at this, which is much faster than a look at the map.
  const marks = new Uint8Array(MARKS);
  return {
    add(form, secret) {
      let key = 0;
      for (let index = 0; index < SHORTEST_SECRET; index += 1) key = next(key, form.charCodeAt(index));
      marks[key % MARKS] = 1;
      const known = secrets.get(key);
      if (known === undefined) secrets.set(key, [secret]);
      // Several forms of one secret begin alike, one after the other.
      else if (known.at(-1) !== secret) known.push(secret);
    },
    collect(text, found) {
      let key = 0;
      for (let index = 0; index < text.length; index += 1) {
        key = next(key, text.charCodeAt(index));
        if (marks[key % MARKS] === 1) secrets.get(key)?.forEach((secret) => found.add(secret));
      }
    },
  };
}

function next(key: number, character: number): number {
  return ((key << BITS_PER_CHARACTER) + character) & MASK;
}
