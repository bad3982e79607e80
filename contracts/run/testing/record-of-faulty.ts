import { catalogue } from '../../../specs/catalogue.ts';
import type { RunRecord } from '../../checker/record-types.ts';
import { runRecordOf } from '../../checker/run-record.ts';
import { profiles } from '../../evidence/vocabulary.ts';
import { mutants } from '../../target/mutants/index.ts';
import type { Mutant } from '../../target/mutants/mutant.ts';
import { judgeEmbedded } from '../judge-embedded.ts';
import { namedMutant } from '../named-mutant.ts';

/** The record of a run on a server that has all these faults at once, and none of an empty list. */
export async function recordOfFaulty(mutantIds: readonly string[]): Promise<RunRecord> {
  const faults = mutantIds.map((it) => namedMutant(it, mutants));
  const { losses: _, ...result } = await judgeEmbedded({
    seed: '1',
    ...(faults.length > 0 && { mutant: allOf(faults) }),
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

// One server is wrapped in the next, so that the last one answers first.
function allOf(faults: readonly Mutant[]): Mutant {
  const wrap: Mutant['wrap'] = (healthy) => faults.reduce((server, it) => it.wrap(server), healthy);
  return { id: 'several/faults', breaks: faults.map((it) => it.breaks).join('; '), wrap };
}
