import { apiKey } from '../../../specs/catalogue.ts';
import { holds } from '../../rules/judgement.ts';
import type { Rule } from '../../rules/rule.ts';
import { cite } from '../../rules/sources.ts';

/** A rule about API keys that holds wherever a key was fetched, but for what a test says. */
export function writtenRule(changes: Partial<Rule> = {}): Rule {
  return {
    id: 'written-rule',
    title: 'A rule is written for a test',
    level: 'MUST',
    profile: 'state',
    sources: cite('iam-v1-openapi', '#/paths/~1v1~1Keys~1{Sid}/get', apiKey),
    scenario: 'lifecycle',
    covers: ['fetch'],
    branches: ['wrong'],
    judge: (history) => holds(...history.succeeded('fetch')),
    ...changes,
  };
}
