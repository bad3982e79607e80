import { type TestInfo, test } from '@playwright/test';
import { decide } from '../checker/decide.ts';
import { explain } from '../checker/explain.ts';
import type { RecordedProperty, RecordedVerdict, RunRecord } from '../checker/record-types.ts';
import { properties } from '../plans/properties.ts';
import { environment, settingsFrom } from '../target/from-environment.ts';
import { plainError } from './plain-error.ts';
import { readRunRecord } from './run-record-file.ts';

const settings = settingsFrom(environment());
let record: RunRecord | undefined;

function thisRun(): RunRecord {
  record ??= readRunRecord(settings.runRecord);
  return record;
}

for (const property of properties) {
  test(`${property.id}: ${property.title}`, { tag: [`@${property.id}`, '@properties'] }, async ({}, info) => {
    const tried = thisRun().properties?.filter((it) => it.property === property.id) ?? [];
    await attachScripts(info, tried);
    report(info, tried);
  });
}

function report(info: TestInfo, tried: readonly RecordedProperty[]): void {
  const { failing, warnings } = decide(tried.flatMap(verdictsOf), thisRun());
  for (const description of warnings) info.annotations.push({ type: 'warning', description });
  const crashes = tried.flatMap((it) => (it.kind === 'crashed' ? [it.reason ?? ''] : []));
  const found = [
    ...crashes.map((it) => `Keyturn itself failed: ${it}`),
    ...failing.map((it) => explain(it, thisRun())),
  ];
  if (found.length > 0) throw plainError(found.join('\n\n'));
  const isTried = tried.some((it) => it.kind === 'holds' || it.kind === 'broken');
  test.skip(!isTried, whyUntried(tried));
}

function verdictsOf({ property, rules, resources }: RecordedProperty): readonly RecordedVerdict[] {
  const own = thisRun().verdicts.filter((it) => it.origin === 'generated' && it.property === property);
  return own.filter((it) => rules.includes(it.rule) && resources.includes(it.resource));
}

function whyUntried(tried: readonly RecordedProperty[]): string {
  if (tried.length > 0) return tried.map((it) => it.reason ?? '').join('; ');
  return 'no plan was made: RUNS is 0, the time was over, or the target lacks what it needs';
}

async function attachScripts(info: TestInfo, tried: readonly RecordedProperty[]): Promise<void> {
  for (const { rule, script } of tried.flatMap(verdictsOf)) {
    if (script !== undefined)
      await info.attach(`repro-${rule}.sh`, { body: script, contentType: 'text/x-shellscript' });
  }
}
