import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { type Profile, profiles } from '../../contracts/evidence/vocabulary.ts';
import type { Level } from '../../contracts/rules/rule.ts';

/** What a run said of a mock, without what differs from run to run: what is checked in, and what the matrix is made from. */
export interface MockVerdicts {
  readonly mock: string;
  readonly title: string;
  readonly package: string;
  readonly version: string;
  readonly verdicts: {
    readonly [profile in Profile]?: { readonly [level in Level]?: Readonly<Record<string, string>> };
  };
}

/** One verdict on a mock. */
export interface MockVerdict {
  readonly profile: Profile;
  readonly level: Level;
  readonly rule: string;
  /** `rule (resource)`. */
  readonly name: string;
  readonly kind: RecordedVerdict['kind'];
  /** The kind, and the branch where it is broken. */
  readonly text: string;
}

/** The verdicts of a record, by profile and level, in the order of their names. */
export function mockVerdicts(about: Omit<MockVerdicts, 'verdicts'>, { verdicts }: RunRecord): MockVerdicts {
  const byProfile = profiles.map(
    (profile) => [profile, levelsOf(verdicts.filter((it) => it.profile === profile))] as const,
  );
  return { ...about, verdicts: Object.fromEntries(byProfile.filter(([, levels]) => Object.keys(levels).length > 0)) };
}

/** All verdicts on a mock as a list. */
export function listOf({ verdicts }: MockVerdicts): readonly MockVerdict[] {
  return profiles.flatMap((profile) =>
    levels.flatMap((level) =>
      Object.entries(verdicts[profile]?.[level] ?? {}).map(([name, text]) => {
        const kind = kinds.find((it) => text === it || text.startsWith(`${it} `));
        if (kind === undefined)
          throw new Error(`${name} is "${text}", which is no verdict: let npm run matrix write it anew.`);
        return { profile, level, rule: name.split(' ', 1).join(), name, kind, text };
      }),
    ),
  );
}

const levels: readonly Level[] = ['MUST', 'SHOULD'];
const kinds = ['holds', 'broken', 'inconclusive', 'crashed', 'not-applicable'] as const;

function levelsOf(verdicts: readonly RecordedVerdict[]): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const own = levels.map((level) => [level, textsOf(verdicts.filter((it) => it.level === level))] as const);
  return Object.fromEntries(own.filter(([, texts]) => Object.keys(texts).length > 0));
}

function textsOf(verdicts: readonly RecordedVerdict[]): Readonly<Record<string, string>> {
  const texts = verdicts.map(({ rule, resource, origin, kind, branch }) => [
    `${rule} (${resource}${origin === 'scenario' ? '' : `, ${origin}`})`,
    branch === undefined ? kind : `${kind} ${branch}`,
  ]);
  return Object.fromEntries(texts.toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'en')));
}
