import { revealedIn } from './secrets.ts';

const LONGEST = 80;

/** The name of a property as a finding may quote it; a server can name a property after a secret. */
export function shownName(name: string, secrets: readonly string[]): string {
  if (secrets.some((secret) => revealedIn(name, secret))) return 'a property that is named after a secret';
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
