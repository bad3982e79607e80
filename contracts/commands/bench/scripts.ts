import manifest from '../../../package.json' with { type: 'json' };
import { runPart } from '../check/run-part.ts';
import type { Measured } from './measured.ts';
import type { BenchOptions } from './options.ts';

const scripts: Readonly<Record<string, string>> = manifest.scripts;

/** The time of the main job and of the mutants, each in a process of its own, as a reader starts them. */
export async function measureScripts({ isWhole }: BenchOptions): Promise<Measured> {
  const timed: { script: string; seconds: number; ok: boolean }[] = [];
  for (const script of isWhole ? ['conformance', 'mutants'] : ['conformance']) {
    const { ok, durationMs } = await runPart({ script }, scripts[script]);
    timed.push({ script, seconds: durationMs / 1000, ok });
  }
  return {
    figures: timed,
    text: timed.map(({ script, seconds }) => `npm run ${script}: ${seconds.toFixed(1)} s`).join('\n'),
    problems: timed.filter(({ ok }) => !ok).map(({ script }) => `npm run ${script} failed`),
  };
}
