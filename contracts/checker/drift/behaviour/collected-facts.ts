import type { Facts } from './snapshot.ts';

/** Gathers what is known of one place of a scenario. */
export interface CollectedFacts {
  add(subject: string, fact: string): void;
  facts(): Facts;
}

// A server that makes up a name for everything must not fill the disk.
const MOST_SUBJECTS = 200;
const MOST_FACTS = 40;

/** Nothing known yet. */
export function createCollectedFacts(): CollectedFacts {
  const known = new Map<string, Set<string>>();
  return {
    add(subject, fact) {
      const place = known.has(subject) || known.size < MOST_SUBJECTS ? subject : 'more than can be told';
      const facts = known.get(place) ?? new Set();
      if (facts.size < MOST_FACTS) facts.add(fact);
      known.set(place, facts);
    },
    facts: () =>
      Object.fromEntries(
        [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, it]) => [name, [...it].toSorted()]),
      ),
  };
}
