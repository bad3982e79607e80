import { explain } from '../../checker/explain.ts';
import type { RecordedProperty, RunRecord } from '../../checker/record-types.ts';
import { targetInWords } from '../../checker/target-in-words.ts';

interface Beside {
  readonly scripts: readonly string[];
  readonly losses: readonly string[];
  readonly mebibytes: number;
}

/** What was made up, a line per property and subject, and each rule that a plan broke. */
export function fuzzText(record: RunRecord, { scripts, losses, mebibytes }: Beside): string {
  const { properties = [], verdicts, target, generatedRequests, durationMs, seed } = record;
  const seconds = durationMs / 1000;
  const addresses = [...new Set(Object.values(target.addresses))].join(', ');
  const broken = verdicts.filter((it) => it.kind === 'broken');
  const must = broken.filter((it) => it.level === 'MUST').length;
  const plans = properties.reduce((sum, it) => sum + it.plans, 0);
  return [
    `${record.suite.name} ${record.suite.version} made plans up for the ${targetInWords(target)} at ${addresses}, with seed ${seed}`,
    '',
    ...properties.map(propertyLine),
    '',
    ...broken.flatMap((it) => [explain(it, record), '']),
    ...scripts.map((it) => `A script that repeats it: ${it}`),
    ...losses.map((it) => `The run was cut short: ${it}.`),
    `${plans} plans, ${generatedRequests} requests, ${seconds.toFixed(1)} s, ${Math.round(generatedRequests / seconds)} requests a second, ${Math.round(mebibytes)} MiB of memory`,
    `${must} MUST rules broken, ${broken.length - must} SHOULD rules`,
  ].join('\n');
}

function propertyLine({ property, resources, kind, plans, requests, rules, reason }: RecordedProperty): string {
  const subject = resources.length > 2 ? `${resources.length} resources` : resources.join(' and ');
  const note = rules.length > 0 ? rules.join(', ') : (reason ?? '');
  return `${property.padEnd(31)} ${subject.padEnd(29)} ${String(plans).padStart(6)} plans ${String(requests).padStart(7)} requests  ${kind} ${note}`.trimEnd();
}
