import type { RunRecord } from '../../contracts/checker/record-types.ts';

/** The same records with numbers of exchanges that are one's own, those of each record after those of the one before. */
export function renumbered(records: readonly RunRecord[]): readonly RunRecord[] {
  let offset = 0;
  return records.map((record) => {
    const by = offset;
    offset += record.exchanges.reduce((most, { number }) => Math.max(most, number), 0);
    return {
      ...record,
      exchanges: record.exchanges.map((it) => ({ ...it, number: it.number + by })),
      verdicts: record.verdicts.map((it) => ({ ...it, evidence: it.evidence.map((number) => number + by) })),
    };
  });
}
