import './node-version.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rules } from '../rules/index.ts';
import { mutationResult, trialOf } from '../run/mutation.ts';
import { sideBySide } from '../run/threads/side-by-side.ts';
import { mutants } from '../target/mutants/index.ts';
import { mutationReport } from './mutants/report.ts';
import { mutationText } from './mutants/text.ts';

const OUTPUT = 'reports/output/mutants.json';

const { positionals } = parseArgs({ allowPositionals: true });
const chosen = mutants.filter(({ id }) => positionals.every((word) => id.includes(word)));
if (chosen.length === 0) throw new Error(`No mutant has "${positionals.join(' ')}" in its id.`);

const startedAt = performance.now();
const trials = await sideBySide(chosen.map(trialOf));
const seconds = (performance.now() - startedAt) / 1000;
const results = chosen.flatMap((mutant, index) => (trials[index] ? [mutationResult(mutant, trials[index])] : []));
// Of a part of the mutants, nobody can say what the rules miss.
const report = positionals.length > 0 ? undefined : mutationReport(results, rules);

mkdirSync('reports/output', { recursive: true });
writeFileSync(OUTPUT, `${JSON.stringify({ seconds, results, ...report }, null, 2)}\n`);
console.log(mutationText(results, seconds, report));
const isRed = results.some((it) => !it.isKilledByOwnRule || !it.isKilledAsSaid || it.crashed.length > 0);
process.exitCode = isRed ? 1 : 0;
