import { test as plain } from '@playwright/test';
import manifest from '../../package.json' with { type: 'json' };
import type { RunRecord } from '../checker/record-types.ts';
import { runRecordOf } from '../checker/run-record.ts';
import { createInterruption, type Interruption } from '../custody/interruption.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { properties } from '../plans/properties.ts';
import { rules } from '../rules/index.ts';
import { type ConnectedTarget, connect } from '../run/connect.ts';
import { generationOf } from '../run/generated/generation-of.ts';
import { recordedProperties } from '../run/generated/recorded-properties.ts';
import type { RunResult } from '../run/run.ts';
import { leftOut, selectedRules } from '../run/selection.ts';
import { startRun } from '../run/start-run.ts';
import { capabilitiesOf } from '../target/capabilities.ts';
import { environment, type Settings, settingsFrom } from '../target/from-environment.ts';
import { refuseOnLive } from './live-refusals.ts';
import { plainError } from './plain-error.ts';
import { RUN_ID_VARIABLE, writeRunRecord } from './run-record-file.ts';
import { writeBehaviour } from './snapshot-file.ts';
import { isWanted } from './wanted.ts';

interface Fixtures {
  /** Runs something to its end, also where the test is over before: a live account has to be cleaned up on Ctrl-C. */
  readonly toItsEnd: (body: (interruption: Interruption) => Promise<void>) => Promise<void>;
}

const test = plain.extend<Fixtures>({
  toItsEnd: async ({}, use) => {
    const interruption = createInterruption();
    let running: Promise<void> | undefined;
    await use((body) => (running = body(interruption)));
    interruption.stop('The run was interrupted before it was done: run it again.');
    await running?.catch(() => undefined);
  },
});

test('observe the target and judge what it does', async ({ toItsEnd }, info) => {
  const settings = settingsFrom(environment());
  if (settings.live !== undefined) refuseOnLive(info);
  await toItsEnd(async (interruption) => {
    const connected = await connect(settings);
    try {
      await observe(settings, connected, interruption);
    } finally {
      await connected.close();
    }
  });
});

async function observe(settings: Settings, connected: ConnectedTarget, interruption: Interruption): Promise<void> {
  const secrets = createSecretRegistry();
  const selected = selectedRules(rules, settings.profiles, isWanted);
  const generation = generationOf(
    settings,
    properties.filter(({ id }) => isWanted({ id })),
  );
  const { resources, live } = settings;
  const parts = { ...connected, live, interruption, secrets, rules: selected, resources, generation };
  const shown = { step: showAsStep, say: (sentence: string) => console.log(sentence) };
  const { losses, histories, ...result } = await startRun({ ...parts, ...shown }).catch((error: unknown) => {
    throw plainError(secrets.redact(error instanceof Error ? error.message : 'Something was thrown.'));
  });
  writeRunRecord(settings.runRecord, recordOf(settings, connected, result));
  writeBehaviour(settings.runRecord, connected.target, { losses, histories, ...result });
  // What was judged until then is in the record; a run that was cut short is no grade.
  if (losses.length > 0) throw plainError(secrets.redact(`The run was cut short: ${losses.join('; ')}.`));
}

function showAsStep(title: string, body: () => Promise<void>): Promise<void> {
  return test.step(title, body);
}

function recordOf(
  settings: Settings,
  { target }: ConnectedTarget,
  result: Omit<RunResult, 'losses' | 'histories'>,
): RunRecord {
  const { profiles, resources, strict, allowUnjudged, seed, live } = settings;
  const { attempts, ...rest } = result;
  const kind = live?.rehearsalUrl === undefined ? target.kind : 'live rehearsal';
  return runRecordOf({
    ...rest,
    ...(attempts.length > 0 && { properties: recordedProperties(attempts) }),
    runId: process.env[RUN_ID_VARIABLE] ?? '',
    suite: { name: manifest.name, version: manifest.version },
    target: { kind, addresses: target.addresses, capabilities: capabilitiesOf(target) },
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
