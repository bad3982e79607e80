import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { redactedSnapshot } from '../checker/drift/behaviour/redacted-snapshot.ts';
import { scenariosJudged } from '../checker/drift/behaviour/scenarios-judged.ts';
import { snapshotOf } from '../checker/drift/behaviour/snapshot-of.ts';
import type { RunResult } from '../run/run.ts';
import { ownDocumentHashes, suiteIdentity } from '../run/suite-identity.ts';
import type { Target } from '../target/target.ts';

/** Where the snapshot of a run is: beside its record. */
function snapshotPath(runRecord: string): string {
  return `${runRecord.replace(/\.json$/, '')}.snapshot.json`;
}

/** Writes how the target behaved in a run beside the run's record, whole or not at all. */
export function writeBehaviour(runRecord: string, { kind }: Pick<Target, 'kind'>, result: Snapshotted): void {
  const path = snapshotPath(runRecord);
  const { histories, losses, secrets, startedAtMs, verdicts } = result;
  const snapshot = snapshotOf(histories(), {
    suite: { name: manifest.name, version: manifest.version, sha256: suiteIdentity() },
    documents: ownDocumentHashes(),
    target: { kind },
    scenarios: scenariosJudged(verdicts),
    takenAt: new Date(startedAtMs).toISOString(),
    losses,
  });
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(redactedSnapshot(snapshot, (it) => secrets.redact(it)))}\n`);
  renameSync(temporary, path);
}

type Snapshotted = Pick<RunResult, 'histories' | 'losses' | 'secrets' | 'startedAtMs' | 'verdicts'>;
