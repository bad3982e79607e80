import { catalogue } from '../../specs/catalogue.ts';
import { rules } from '../rules/index.ts';
import type { DegenerateServer } from '../target/degenerate/index.ts';
import { DEFAULT_TIMEOUTS } from '../target/target.ts';
import { directTransport, type EmbeddedOptions, embedReference } from './embedded.ts';
import { type RunResult, run } from './run.ts';

const ORIGIN = 'http://127.0.0.1:4010';

/** Judges a reference server of its own by all scenarios and rules, in this process and without a network. */
export function judgeEmbedded(options: EmbeddedOptions): Promise<RunResult> {
  const { respond, clock, upstream, targetAt } = embedReference(options);
  const isLive = options.isLive ?? options.mutant?.isLive ?? false;
  const target = { ...targetAt(ORIGIN), ...(isLive && { ...DEFAULT_TIMEOUTS.live, kind: 'live' as const }) };
  return run({ target, clock, upstream, transport: directTransport(respond), rules, resources: catalogue });
}

/** Judges a server that answers without looking in the same way. It need not let anybody sign in. */
export function judgeDegenerate({ respond }: DegenerateServer): Promise<RunResult> {
  const { clock, targetAt } = embedReference({ seed: '1' });
  const parts = { target: targetAt(ORIGIN), clock, transport: directTransport(respond), rules, resources: catalogue };
  return run({ ...parts, withoutSignIn: true });
}
