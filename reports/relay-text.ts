import { explain } from '../contracts/checker/explain.ts';
import type { RunRecord } from '../contracts/checker/record-types.ts';
import { targetInWords } from '../contracts/checker/target-in-words.ts';

/** What a relayed run has beside its record. */
export interface RelayNotes {
  /** How the command ended, in words. */
  readonly ending: string;
  /** Requests for nothing that the documents have. */
  readonly unmatched: number;
  /** Requests that were too many to keep. */
  readonly left: number;
  /** Connections that did not speak HTTP. */
  readonly garbage: number;
  readonly closedHosts: readonly string[];
}

/** What a command did with a server, and the server with it, for a reader at a terminal. */
export function relayText(record: RunRecord, notes: RelayNotes): string {
  const { suite, target, requests, totals, verdicts } = record;
  const broken = verdicts.filter((it) => it.kind === 'broken');
  const crashed = verdicts.filter((it) => it.kind === 'crashed');
  const addresses = [...new Set(Object.values(target.addresses))].join(', ');
  return [
    `Keyturn ${suite.version} relayed ${requests} requests to the ${targetInWords(target)} at ${addresses}`,
    `The command ${notes.ending}.`,
    ...remarks(notes),
    ...broken.flatMap((it) => ['', explain(it, record)]),
    ...crashed.map((it) => `${it.rule} (${it.resource}) crashed, which is a fault of Keyturn: ${it.reason ?? ''}`),
    '',
    `${totals.holds} verdicts hold, ${totals.broken} broken, ${totals.crashed} crashed; of ${totals.inconclusive}, the command did not do enough to tell`,
  ].join('\n');
}

function remarks({ unmatched, left, garbage, closedHosts }: RelayNotes): readonly string[] {
  return [
    ...remark(unmatched, 'requests were for nothing that the documents have, and are not judged'),
    ...remark(left, 'requests were too many to keep, and are not judged'),
    ...remark(garbage, 'connections did not speak HTTP'),
    ...(closedHosts.length === 0 ? [] : [`The proxy is closed for ${closedHosts.slice(0, 5).join(', ')}.`]),
  ];
}

function remark(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}.`];
}
