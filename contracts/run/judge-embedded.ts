import { catalogue } from '../../specs/catalogue.ts';
import { properties } from '../plans/properties.ts';
import { rules } from '../rules/index.ts';
import type { DegenerateServer } from '../target/degenerate/index.ts';
import { DEFAULT_TIMEOUTS } from '../target/target.ts';
import { directTransport, type EmbeddedOptions, embedReference } from './embedded.ts';
import type { GenerationParts } from './generated/generation.ts';
import { type RunResult, run } from './run.ts';

const ORIGIN = 'http://127.0.0.1:4010';

/** How many plans are made up beside the scenarios, and from what. */
export type PlanSettings = GenerationParts['settings'];

/** Judges a reference server of its own by all scenarios and rules, in this process and without a network. */
export function judgeEmbedded(options: EmbeddedOptions, plans?: PlanSettings): Promise<RunResult> {
  const { respond, clock, upstream, targetAt, renew } = embedReference(options);
  const isLive = options.isLive ?? options.mutant?.isLive ?? false;
  const target = { ...targetAt(ORIGIN), ...(isLive && { ...DEFAULT_TIMEOUTS.live, kind: 'live' as const }) };
  const generation = plans && { settings: plans, rules: rulesFor(plans), properties };
  const parts = { target, clock, upstream, transport: directTransport(respond), rules, resources: catalogue, renew };
  return run({ ...parts, ...(generation && { generation }) });
}

// Where all is about one rule, the others would take most of the time.
function rulesFor({ untilBroken }: PlanSettings): typeof rules {
  return untilBroken === undefined ? rules : rules.filter(({ id }) => id === untilBroken);
}

/** Judges a server that answers without looking in the same way. It need not let anybody sign in. */
export function judgeDegenerate({ respond }: DegenerateServer): Promise<RunResult> {
  const { clock, targetAt } = embedReference({ seed: '1' });
  const parts = { target: targetAt(ORIGIN), clock, transport: directTransport(respond), rules, resources: catalogue };
  return run({ ...parts, withoutSignIn: true });
}
