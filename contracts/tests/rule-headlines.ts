import { isJsonObject } from '../evidence/answers.ts';
import type { Profile } from '../evidence/vocabulary.ts';
import type { Level } from '../rules/rule.ts';

/** What the test of a rule is made from. */
export interface RuleHeadline {
  readonly id: string;
  readonly profile: Profile;
  readonly level: Level;
  /** The test's title. */
  readonly title: string;
  readonly tags: readonly string[];
}

const VARIABLE = 'KEYTURN_RULE_HEADLINES';

/**
 * Hands the headlines of all rules to the workers of this run. A worker is started anew after each failed test, and to load
 * all rules with their schemas takes it longer than all else; their headlines cost nothing.
 */
export async function publishHeadlines(): Promise<void> {
  if (process.env[VARIABLE] !== undefined) return;
  const [{ rules }, { tagsOf }] = await Promise.all([import('../rules/index.ts'), import('../run/selection.ts')]);
  const headlines = rules.map((rule): RuleHeadline => {
    const { id, profile, level, title } = rule;
    return { id, profile, level, title: `${id}: ${title}`, tags: tagsOf(rule) };
  });
  process.env[VARIABLE] = JSON.stringify(headlines);
}

/** The headlines that the configuration of this run has published. */
export function publishedHeadlines(): readonly RuleHeadline[] {
  const headlines: unknown = JSON.parse(process.env[VARIABLE] ?? '[]');
  if (!Array.isArray(headlines) || headlines.length === 0 || !headlines.every(isHeadline)) {
    throw new Error('The tests were loaded without playwright.config.ts, which publishes the rules to them.');
  }
  return headlines;
}

function isHeadline(value: unknown): value is RuleHeadline {
  return isJsonObject(value) && typeof value.id === 'string' && Array.isArray(value.tags);
}
