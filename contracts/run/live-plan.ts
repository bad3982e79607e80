import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { reading } from '../scenarios/reading.ts';
import type { LiveSettings, Tier } from '../target/live.ts';
import type { Target } from '../target/target.ts';
import { type PlannedScenario, plannedScenarios } from './selection.ts';

/** What a run on a live account does, as far as consent goes. */
export function livePlan(
  live: LiveSettings,
  target: Target,
  selected: { readonly rules: readonly Rule[]; readonly resources: readonly Resource[] },
): readonly PlannedScenario[] {
  if (live.tier === 'read') {
    return selected.resources.flatMap((resource) =>
      reading.resources.includes(resource) ? [{ scenario: reading, resource }] : [],
    );
  }
  const planned = plannedScenarios(target, selected.rules, selected.resources);
  return planned.filter(({ resource }) => live.tier === 'rotate' || resource.id !== 'auth-token');
}

/** Why consent does not let a rule be judged on a resource, with what to set; undefined where it does. */
export function withheldFrom({
  tier,
  isolation,
}: LiveSettings): (rule: Rule, resource: Resource) => string | undefined {
  return (rule, resource) => {
    const needed = tierOf(rule, resource);
    if (tier === 'read' ? needed !== 'read' : tier === 'create' && needed === 'rotate') {
      return `LIVE_CONSENT=${tier} does not allow it: set LIVE_CONSENT=${needed}`;
    }
    const isRisky = PROMOTING_NOTHING.includes(rule.id) && isolation === 'none';
    return isRisky ? 'a promotion of nothing is tried in a subaccount only: leave LIVE_ISOLATION out' : undefined;
  };
}

/** The steps that consent does not let anybody take, so that no rule has to see them. */
export function untakenSteps({ tier }: LiveSettings): readonly OperationStep[] {
  // Where there is nothing, there is nothing to fetch.
  return tier === 'read' ? [...WRITING, 'fetch'] : [];
}

const PROMOTING_NOTHING = ['promote-without-secondary-refused', 'no-secondary-code'];
const WRITING: readonly OperationStep[] = ['create', 'update', 'delete', 'promote'];

function tierOf({ covers }: Rule, { id }: Resource): Tier {
  if (id === 'auth-token') return 'rotate';
  const isAboutWriting = covers.length > 0 && covers.every((it) => WRITING.some((step) => step === it));
  return isAboutWriting ? 'create' : 'read';
}
