import { isSid } from './credentials.ts';
import { revealedIn } from './secrets.ts';

/** A SID as a finding may quote it; anything else that a server puts in its place could be a secret. */
export function quotableSid(text: string): string {
  return isSid(text) ? text : 'something that is no SID';
}

/** A content type as a finding may quote it: its parameters could say anything. */
export function quotableType(contentType: string): string {
  const [type] = /^[a-z]+\/[\w.+-]{1,40}/i.exec(contentType) ?? [];
  return type ?? 'no media type';
}

const LONGEST_NAME = 80;

/** The name of a property as a finding may quote it; a server can name a property after a secret. */
export function quotableName(name: string, secrets: readonly string[]): string {
  if (revealedIn(name, secrets)) return 'a property that is named after a secret';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
