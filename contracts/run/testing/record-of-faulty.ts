import { catalogue } from '../../../specs/catalogue.ts';
import type { RunRecord } from '../../checker/record-types.ts';
import { runRecordOf } from '../../checker/run-record.ts';
import { profiles } from '../../evidence/vocabulary.ts';
import { mutants } from '../../target/mutants/index.ts';
import { judgeEmbedded } from '../judge-embedded.ts';
import { namedMutant } from '../named-mutant.ts';

/** The record of a run on a server that has all these faults at once, and none of an empty list. */
export async function recordOfFaulty(mutantIds: readonly string[]): Promise<RunRecord> {
  const mutant = mutantIds.length === 0 ? undefined : namedMutant(mutantIds.join(), mutants);
  const { losses: _, ...result } = await judgeEmbedded({
    seed: '1',
    ...(mutant && { mutant }),
  });
  return runRecordOf({
    ...result,
    runId: 'run-1',
    suite: { name: 'keyturn', version: '0.1.0' },
    target: {
      kind: 'mock',
      addresses: { accounts: 'http://127.0.0.1:4010', iam: 'http://127.0.0.1:4010' },
      capabilities: [],
    },
    selection: { profiles, resources: catalogue.map((it) => it.id), strict: false, allowUnjudged: [] },
    seed: '1',
  });
}
