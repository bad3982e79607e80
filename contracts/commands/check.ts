import './node-version.ts';
import manifest from '../../package.json' with { type: 'json' };
import { alone, type Part, sharing } from './check/parts.ts';
import { type PartResult, runPart } from './check/run-part.ts';
import { partText, summaryText } from './check/show.ts';

/** Everything that must be right before a commit, each part once. */
const scripts: Readonly<Record<string, string>> = manifest.scripts;

const shared = await runAll(sharing, 2);
const results = [...shared, ...(await runAll(alone, 1))];
console.log(`\n${summaryText(results)}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

async function runAll(parts: readonly Part[], lanes: number): Promise<readonly PartResult[]> {
  const waiting = [...parts];
  const done: PartResult[] = [];
  const lane = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const result = await runPart(part, scripts[part.script]);
      console.log(partText(result));
      done.push(result);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}
