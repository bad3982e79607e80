import './node-version.ts';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { writeScripts } from '../../reports/repro-scripts.ts';
import { runRecordOf } from '../checker/run-record.ts';
import { createInterruption, type Interruption } from '../custody/interruption.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { properties } from '../plans/properties.ts';
import { connect } from '../run/connect.ts';
import { generationOf } from '../run/generated/generation-of.ts';
import { recordedProperties } from '../run/generated/recorded-properties.ts';
import { startRun } from '../run/start-run.ts';
import { capabilitiesOf } from '../target/capabilities.ts';
import { environment, type Settings, settingsFrom } from '../target/from-environment.ts';
import { writeRunRecord } from '../tests/run-record-file.ts';
import { fuzzText } from './fuzz/text.ts';

const RECORD = 'reports/output/fuzz.json';

const secrets = createSecretRegistry();

/** Makes plans up for as long as it is told, on the target of the environment, and judges what becomes of them. */
try {
  await main();
} catch (error) {
  console.error(secrets.redact(error instanceof Error ? error.message : String(error)));
  process.exitCode ??= 2;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string' },
      replay: { type: 'string' },
      property: { type: 'string', multiple: true },
    },
  });
  const settings = settingsFrom({
    ...environment(),
    RUNS: values.runs,
    ...(values.seed !== undefined && { SEED: values.seed }),
    ...(values.replay !== undefined && { REPLAY: values.replay }),
  });
  await fuzz(settings, chosen(values.property), minutesOf(values.minutes) * 60_000);
}

async function fuzz(settings: Settings, wanted: typeof properties, mostMs: number): Promise<void> {
  const connected = await connect(settings);
  try {
    const generation = generationOf(settings, wanted, mostMs);
    const { profiles, resources, live, strict, allowUnjudged, seed } = settings;
    const interruption = interruptedByHand(settings);
    const parts = { ...connected, secrets, live, interruption, rules: [], resources, generation };
    const { attempts, losses, ...result } = await startRun({ ...parts, say: (sentence) => console.log(sentence) });
    const { target } = connected;
    const record = runRecordOf({
      ...result,
      properties: recordedProperties(attempts),
      runId: randomUUID(),
      suite: { name: manifest.name, version: manifest.version },
      target: { kind: target.kind, addresses: target.addresses, capabilities: capabilitiesOf(target) },
      selection: { profiles, resources: resources.map((it) => it.id), strict, allowUnjudged },
      seed,
    });
    writeRunRecord(RECORD, record);
    const scripts = writeScripts(record, 'reports/output');
    console.log(fuzzText(record, { scripts, losses, mebibytes: process.memoryUsage().heapUsed / 2 ** 20 }));
    const isRed = record.verdicts.some((it) => it.kind === 'broken' && (it.level === 'MUST' || strict));
    // Who saw nothing cannot tell.
    if (attempts.every((it) => it.runs === 0)) process.exitCode = 2;
    else process.exitCode = isRed || losses.length > 0 || attempts.some((it) => it.crash !== undefined) ? 1 : 0;
  } finally {
    await connected.close();
  }
}

// On a live account, Ctrl-C has to clean up; elsewhere it just ends.
function interruptedByHand({ live }: Settings): Interruption {
  const interruption = createInterruption();
  if (live !== undefined) process.once('SIGINT', () => interruption.stop('It was interrupted before it was done.'));
  return interruption;
}

function chosen(ids: readonly string[] | undefined): typeof properties {
  if (ids === undefined) return properties;
  const found = properties.filter((it) => ids.includes(it.id));
  if (found.length > 0) return found;
  throw new Error(`--property names no property: try ${properties.map((it) => it.id).join(', ')}.`);
}

function minutesOf(text: string): number {
  const minutes = Number(text);
  if (minutes > 0 && minutes <= 1440) return minutes;
  throw new Error(`--minutes is "${text.slice(0, 40)}": give a number of minutes, at most 1440.`);
}
