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

/** A body without what differs from run to run, as the script makes it of the body that it gets. */
export function comparable(body: string): string {
  return COMPARABLE.reduce((text, { pattern, by }) => text.replaceAll(pattern, by), body.replaceAll(/[\0\n\r]/g, ''));
}
