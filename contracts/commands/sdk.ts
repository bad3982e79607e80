import './node-version.ts';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { sdkSupport } from '../../reports/sdk-support.ts';
import { sdkText } from '../../reports/sdk-text.ts';
import type { RunRecord } from '../checker/record-types.ts';
import { runRecordOf } from '../checker/run-record.ts';
import type { Sdk } from '../client/sdk/sdk.ts';
import { judgeSdk } from '../run/sdk/judge-sdk.ts';
import { type SdkCommand, sdkCommandFrom, sdkHelp } from './sdk/options.ts';

/** Judges client libraries, one after the other. */
try {
  const command = sdkCommandFrom(process.argv.slice(2));
  if (command.isHelp) console.log(sdkHelp());
  else await judgeAll(command);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function judgeAll({ sdks, to }: SdkCommand): Promise<void> {
  mkdirSync(to, { recursive: true });
  const records: RunRecord[] = [];
  for (const sdk of sdks) {
    const record = await recordOf(sdk);
    records.push(record);
    writeFileSync(join(to, `${sdk.name}-${sdk.version}.json`), `${JSON.stringify(record, null, 2)}\n`);
    console.log(`${sdkText(record)}\n`);
  }
  writeFileSync(join(to, 'support.md'), sdkSupport(records));
  console.log(`Run records and the support matrix (support.md) are in ${to}`);
  if (records.some(isRed)) process.exitCode = 1;
}

// What is not judged is no pass, here as elsewhere.
function isRed({ totals }: RunRecord): boolean {
  return totals.broken + totals.crashed + totals.inconclusive > 0 || totals.holds === 0;
}

async function recordOf(sdk: Sdk): Promise<RunRecord> {
  const { odd, coverage, ordinary: _, ...result } = await judgeSdk(sdk);
  const resources = [...new Set(result.verdicts.map((it) => it.resource.id))];
  return runRecordOf({
    ...result,
    runId: randomUUID(),
    suite: { name: manifest.name, version: manifest.version },
    // The reports name a target by its addresses, and a library has none.
    target: { kind: 'sdk', addresses: { library: `${sdk.name} ${sdk.version}` }, capabilities: [] },
    selection: { profiles: ['sdk'], resources, strict: false, allowUnjudged: [] },
    seed: '1',
    generatedRequests: 0,
    waits: [],
    sdk: { about: { name: sdk.name, version: sdk.version, coverage }, odd },
  });
}
