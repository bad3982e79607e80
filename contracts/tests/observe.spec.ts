import { test } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import type { RunRecord } from '../checker/record-types.ts';
import { runRecordOf } from '../checker/run-record.ts';
import { properties } from '../plans/properties.ts';
import { rules } from '../rules/index.ts';
import { type ConnectedTarget, connect } from '../run/connect.ts';
import { generationOf } from '../run/generated/generation-of.ts';
import { recordedProperties } from '../run/generated/recorded-properties.ts';
import { type RunResult, run } from '../run/run.ts';
import { leftOut, selectedRules } from '../run/selection.ts';
import { capabilitiesOf } from '../target/capabilities.ts';
import { environment, type Settings, settingsFrom } from '../target/from-environment.ts';
import { plainError } from './plain-error.ts';
import { RUN_ID_VARIABLE, writeRunRecord } from './run-record-file.ts';
import { isWanted } from './wanted.ts';

test('observe the target and judge what it does', async () => {
  const settings = settingsFrom(environment());
  const connected = await connect(settings);
  try {
    const { losses, ...result } = await observe(settings, connected);
    writeRunRecord(settings.runRecord, recordOf(settings, connected, result));
    // What was judged until then is in the record; a run that was cut short is no grade.
    if (losses.length > 0) throw plainError(`The run was cut short: ${losses.join('; ')}.`);
  } finally {
    await connected.close();
  }
});

function observe(settings: Settings, connected: ConnectedTarget): Promise<RunResult> {
  const selected = selectedRules(rules, settings.profiles, isWanted);
  const generation = generationOf(
    settings,
    properties.filter(({ id }) => isWanted({ id })),
  );
  return run({ ...connected, rules: selected, resources: settings.resources, generation, step: showAsStep });
}

function showAsStep(title: string, body: () => Promise<void>): Promise<void> {
  return test.step(title, body);
}

function recordOf(settings: Settings, { target }: ConnectedTarget, result: Omit<RunResult, 'losses'>): RunRecord {
  const { profiles, resources, strict, allowUnjudged, seed } = settings;
  const { attempts, ...rest } = result;
  return runRecordOf({
    ...rest,
    ...(attempts.length > 0 && { properties: recordedProperties(attempts) }),
    runId: process.env[RUN_ID_VARIABLE] ?? '',
    suite: { name: manifest.name, version: manifest.version },
    target: { kind: target.kind, addresses: target.addresses, capabilities: capabilitiesOf(target) },
    selection: {
      profiles,
      resources: resources.map((it) => it.id),
      strict,
      allowUnjudged,
      leftOut: leftOut(rules, result.verdicts),
    },
    seed,
  });
}
