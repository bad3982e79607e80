import { type TestInfo, test } from '@playwright/test';
import { decide } from '../checker/decide.ts';
import { explain } from '../checker/explain.ts';
import { profileSummaries } from '../checker/profile-summary.ts';
import type { RecordedVerdict, RunRecord } from '../checker/record-types.ts';
import { profiles } from '../evidence/vocabulary.ts';
import { environment, settingsFrom } from '../target/from-environment.ts';
import { attachEvidence } from './attach-evidence.ts';
import { plainError } from './plain-error.ts';
import { publishedHeadlines } from './rule-headlines.ts';
import { readRunRecord } from './run-record-file.ts';

const settings = settingsFrom(environment());
const rules = publishedHeadlines();
let record: RunRecord | undefined;

function thisRun(): RunRecord {
  record ??= readRunRecord(settings.runRecord);
  return record;
}

// Where there is no record of this run, it is said once: no test begins after this has failed.
test.beforeAll(() => {
  thisRun();
});

for (const profile of profiles.filter((it) => settings.profiles.includes(it))) {
  const own = rules.filter((it) => it.profile === profile);
  test.describe(profile, () => {
    for (const rule of own) {
      test(rule.title, { tag: [...rule.tags] }, async ({}, info) => {
        const verdicts = thisRun().verdicts.filter((it) => it.rule === rule.id);
        await attachEvidence(info, verdicts, thisRun());
        report(info, verdicts);
      });
    }

    // It has the tags of all rules of the profile, so that no filter can leave a run that judged nothing green.
    test(`the profile ${profile} is judged`, { tag: [...new Set(own.flatMap((it) => it.tags))] }, () => {
      const unjudged = profileSummaries(thisRun()).find((it) => it.profile === profile)?.unjudged;
      if (unjudged !== undefined) throw plainError(unjudged);
    });
  });
}

function report(info: TestInfo, verdicts: readonly RecordedVerdict[]): void {
  const decision = decide(verdicts, thisRun());
  for (const description of decision.warnings) info.annotations.push({ type: 'warning', description });
  const explanations = decision.failing.map((it) => (it.kind === 'broken' ? explain(it, thisRun()) : reasonLine(it)));
  if (explanations.length > 0) throw plainError(explanations.join('\n\n'));
  test.skip(decision.skipped !== undefined, decision.skipped);
}

function reasonLine({ kind, rule, resource, reason = '' }: RecordedVerdict): string {
  return `${rule} (${resource}) ${kind === 'crashed' ? 'crashed, which is a fault of Keyturn' : 'is inconclusive'}: ${reason}`;
}
