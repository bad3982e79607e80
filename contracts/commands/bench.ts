import './node-version.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { optionsFrom } from './bench/options.ts';
import { parts } from './bench/parts.ts';

const OUTPUT = 'reports/output/bench.json';

/** Measures the suite on this machine. Slow is no failure, but what does not work is. */
const options = optionsFrom(process.argv.slice(2));
const measured: Record<string, unknown> = {};
const problems: string[] = [];
for (const part of parts) {
  const { figures, text, problems: found } = await part.measure(options);
  measured[part.name] = figures;
  problems.push(...found);
  console.log(`${text}\n`);
}

mkdirSync('reports/output', { recursive: true });
const { version, arch, platform } = process;
writeFileSync(OUTPUT, `${JSON.stringify({ node: version, platform, arch, ...measured, problems }, null, 2)}\n`);
for (const problem of [...new Set(problems)].slice(0, 20)) console.error(`This did not work: ${problem}`);
console.log(`Written to ${OUTPUT}`);
process.exitCode = problems.length === 0 ? 0 : 1;
