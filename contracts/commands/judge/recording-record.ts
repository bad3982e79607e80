import { randomUUID } from 'node:crypto';
import manifest from '../../../package.json' with { type: 'json' };
import { catalogue } from '../../../specs/catalogue.ts';
import type { RunRecord } from '../../checker/record-types.ts';
import { runRecordOf } from '../../checker/run-record.ts';
import { targetProfiles } from '../../evidence/vocabulary.ts';
import { rules } from '../../rules/index.ts';
import { judgeRecording } from '../../run/judge-recording.ts';
import { DEFAULT_TIMEOUTS } from '../../target/target.ts';
import type { ReadRecording } from './read-recording.ts';

/** What the rules say of a recording, as a run leaves it. */
export function recordingRecord(read: ReadRecording, strict: boolean): RunRecord {
  const { recording, secrets, addresses, startedAtMs, durationMs } = read;
  const isLive = addresses.some((it) => /(?:^|\.)twilio\.com$/.test(new URL(it).hostname));
  const { propagationTimeoutMs } = DEFAULT_TIMEOUTS[isLive ? 'live' : 'mock'];
  const origins = addresses.map((it) => new URL(it).origin);
  const conditions = { live: isLive, propagationTimeoutMs, origins };
  const record = runRecordOf({
    runId: randomUUID(),
    suite: { name: manifest.name, version: manifest.version },
    target: { kind: 'recording', addresses: Object.fromEntries(addresses.map((it) => [it, it])), capabilities: [] },
    // A recording need not have anything of a profile in it.
    selection: { profiles: targetProfiles, resources: resourcesIn(read), strict, allowUnjudged: targetProfiles },
    seed: 'none',
    generatedRequests: 0,
    waits: [],
    startedAtMs,
    durationMs,
    requests: numbersIn(read).size,
    verdicts: judgeRecording(recording, { rules, conditions }),
    secrets,
  });
  return { ...record, verdicts: record.verdicts.map((it) => ({ ...it, origin: 'recording' })) };
}

function resourcesIn({ recording }: ReadRecording): readonly string[] {
  return catalogue.filter((it) => recording.histories.some(({ resource }) => resource === it)).map((it) => it.id);
}

function numbersIn({ recording }: ReadRecording): ReadonlySet<number> {
  return new Set(recording.histories.flatMap((it) => it.exchanges.map(({ number }) => number)));
}
