import type { ShellValue } from './repro-values.ts';

interface Replacement {
  /** For `sed -E`. */
  readonly sed: string;
  readonly pattern: RegExp;
  readonly by: string;
}

/** What differs from run to run: SIDs, tokens and secrets, dates, origins. The two patterns of each say the same. */
export const COMPARABLE: readonly Replacement[] = [
  { sed: 's/[A-Z]{2}[0-9a-fA-F]{32}/SID/g', pattern: /[A-Z]{2}[0-9a-fA-F]{32}/g, by: 'SID' },
  {
    sed: 's/"((secondary_)?auth_token|secret|date_[a-z]+)" *: *"[^"]*"/"\\1":""/g',
    pattern: /"((secondary_)?auth_token|secret|date_[a-z]+)" *: *"[^"]*"/g,
    by: '"$1":""',
  },
  { sed: 's#https?:(\\\\?/){2}[^/"\\]*#ORIGIN#g', pattern: /https?:(\\?\/){2}[^/"\\]*/g, by: 'ORIGIN' },
];

/** A body without what differs from run to run, as the script makes it of the body that it gets. SIDs that it knows have names. */
export function comparable(body: string, known: readonly ShellValue[] = []): string {
  const named = sidsIn(body, known).reduce((text, { value, variable }) => text.replaceAll(value, variable), body);
  return COMPARABLE.reduce((text, { pattern, by }) => text.replaceAll(pattern, by), named.replaceAll(/[\0\n\r]/g, ''));
}

/** What gives names to these SIDs, for `sed -E`. */
export function namingSids(body: string, known: readonly ShellValue[]): string {
  return sidsIn(body, known)
    .map(({ variable }) => `s/$${variable}/${variable}/g;`)
    .join(' ');
}

const SID = /^[A-Z]{2}[0-9a-fA-F]{32}$/;

function sidsIn(body: string, known: readonly ShellValue[]): readonly ShellValue[] {
  return known.filter(({ value }) => SID.test(value) && body.includes(value));
}
