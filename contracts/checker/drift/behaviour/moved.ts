import type { DriftFact } from '../drift-report.ts';
import type { BehaviourChange } from './behaviour-change.ts';
import type { BehaviourSnapshot, SnapshotPair } from './snapshot.ts';

/** Whether the documents that the target's owner publishes are other ones than at the earlier run. */
export type PublishedDocuments = 'moved' | 'same' | 'unknown';

/** What moved from one run to another: the server, the published documents, both, only Keyturn itself, or nothing. */
export function movedFact(
  pair: SnapshotPair,
  changes: readonly BehaviourChange[],
  documents: PublishedDocuments,
): DriftFact {
  const hasServerMoved = changes.some((it) => it.class !== 'suite-moved' && it.kind !== 'unanswered');
  const words = [
    ...(documents === 'moved' ? ['the documents'] : []),
    ...(hasServerMoved ? ['the server'] : []),
    ...(hasSuiteMoved(pair) ? ['Keyturn itself'] : []),
  ];
  const moved = words.length === 0 ? 'nothing' : words.join(' and ');
  const only = moved === 'Keyturn itself' ? 'only Keyturn itself' : moved;
  return { name: 'moved', value: documents === 'unknown' ? `${only}; the documents were not looked at` : only };
}

function hasSuiteMoved({ before, after }: SnapshotPair): boolean {
  return before.suite.sha256 !== after.suite.sha256 || hashesIn(before) !== hashesIn(after);
}

function hashesIn({ documents }: BehaviourSnapshot): string {
  const texts = Object.entries(documents).map(String);
  return texts.toSorted((a, b) => (a < b ? -1 : 1)).join();
}
