import type { RecordedVerdict, RunRecord } from '../record-types.ts';

/** A verdict as a record has it, which holds but for what a test says. */
export function writtenVerdict(changes: Partial<RecordedVerdict> = {}): RecordedVerdict {
  return {
    rule: 'written-rule',
    title: 'A rule is written for a test',
    level: 'MUST',
    profile: 'state',
    resource: 'api-key',
    kind: 'holds',
    sources: [{ document: 'd', title: 'A document', address: 'https://example.com/d', at: '#/paths/x' }],
    evidence: [],
    origin: 'scenario',
    ...changes,
  };
}

/** The record of a run on a mock that left these verdicts, with totals that fit them. */
export function writtenRecord(verdicts: readonly RecordedVerdict[], changes: Partial<RunRecord> = {}): RunRecord {
  const count = (kind: RecordedVerdict['kind']) => verdicts.filter((it) => it.kind === kind).length;
  return {
    schemaVersion: 1,
    runId: 'run-1',
    suite: { name: 'keyturn', version: '0.1.0' },
    target: { kind: 'mock', addresses: { iam: 'http://127.0.0.1:4010' }, capabilities: [] },
    selection: { profiles: ['state'], resources: ['api-key'], strict: false, allowUnjudged: [] },
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 1_500,
    requests: 7,
    generatedRequests: 0,
    seed: '1',
    verdicts,
    exchanges: [],
    waits: [],
    totals: {
      holds: count('holds'),
      broken: count('broken'),
      inconclusive: count('inconclusive'),
      crashed: count('crashed'),
      notApplicable: count('not-applicable'),
    },
    ...changes,
  };
}
