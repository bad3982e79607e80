import type { MockVerdict } from './mock-verdicts.ts';

/** What a mock lacks that breaks a rule, in words that tell somebody who chooses one. The gravest come first. */
const LACKS: readonly (readonly [rule: string, words: string])[] = [
  ['body-matches-schema', 'answers bodies that its document forbids'],
  ['missing-credentials-refused', 'lets in who has no credentials'],
  ['wrong-token-refused', 'takes any token'],
  ['other-account-cannot-read', 'shows one account to another'],
  ['update-is-kept', 'forgets what it is sent'],
  ['deleted-is-gone', 'still has what was deleted'],
  ['unknown-sid-is-not-found', 'knows SIDs that it never gave'],
  ['secrets-differ', 'gives one secret to all'],
  ['old-token-dies', 'never ends an old token'],
  ['required-fields-enforced', 'takes forms without required fields'],
  ['error-envelope', 'has no errors of Twilio'],
];

/** What a mock lacks, in one line. */
export function lackOf(verdicts: readonly MockVerdict[]): string {
  const must = verdicts.filter((it) => it.level === 'MUST');
  const broken = new Set(must.filter((it) => it.kind === 'broken').map((it) => it.rule));
  const words = LACKS.filter(([rule]) => broken.has(rule)).map(([, it]) => it);
  const applicable = must.filter((it) => it.kind !== 'not-applicable');
  const unjudged = applicable.filter((it) => it.kind === 'inconclusive').length;
  // Where most could not be judged, the few that are broken are not what it lacks.
  const most =
    unjudged * 2 > applicable.length ? [`too little works to judge ${unjudged} of ${applicable.length} verdicts`] : [];
  return (
    [...most, ...words].join('; ') || (broken.size > 0 ? `breaks ${[...broken].join(', ')}` : 'nothing that was judged')
  );
}
