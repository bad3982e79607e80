import type { LiveSettings } from '../target/live.ts';
import type { LiveRunParts } from './live-scene.ts';
import { type RunParts, type RunResult, run } from './run.ts';
import { startLive } from './start-live.ts';

export interface StartRunParts extends RunParts, Pick<LiveRunParts, 'interruption' | 'say'> {
  /** The consent, where the target is a live account. */
  readonly live: LiveSettings | undefined;
}

/** Judges a target; a live account with a journal, and as far as consent and the budget go. */
export function startRun({ live, interruption, say, ...parts }: StartRunParts): Promise<RunResult> {
  return live === undefined ? run(parts) : startLive({ ...parts, live, interruption, ...(say && { say }) });
}
