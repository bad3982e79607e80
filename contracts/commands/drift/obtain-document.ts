import { readFileSync, statSync } from 'node:fs';
import type { JsonObject } from '../../../specs/drift/json-object.ts';
import { readDocument } from '../../../specs/drift/read-document.ts';
import { UnreadableDocument } from '../../../specs/drift/unreadable-document.ts';
import { type DocumentSource, isAddress } from './document-sources.ts';
import { type Fetched, fetchDocument, LONGEST_DOCUMENT_BYTES } from './fetch-document.ts';
import { hashOf, readSnapshot, type Snapshot } from './snapshots.ts';

export interface Obtained {
  readonly kind: 'obtained';
  readonly document: JsonObject;
  /** As it was read now; to be kept once it was compared. */
  readonly snapshot: Snapshot;
  /** The last good one. */
  readonly last: Snapshot | undefined;
  /** Why the places before this one gave nothing. */
  readonly failures: readonly string[];
}

export interface NotObtained {
  readonly kind: 'failed';
  readonly failures: readonly string[];
  /** The text is a document of another kind, and not a bad one. */
  readonly isForeign: boolean;
  readonly last: Snapshot | undefined;
}

export interface Obtaining {
  readonly snapshots: string;
  readonly timeoutMs: number;
  readonly now: Date;
}

/** Takes a document from the first place that has one. */
export async function obtainDocument(source: DocumentSource, how: Obtaining): Promise<Obtained | NotObtained> {
  const last = source.places.some(isAddress) ? readSnapshot(how.snapshots, source.id) : undefined;
  const attempts: Failure[] = [];
  for (const place of source.places) {
    const attempt = await attemptAt(place, last, how);
    const failures = attempts.map(({ why }) => why);
    if (attempt.kind === 'obtained') return { ...attempt, last, failures };
    attempts.push(attempt);
  }
  return {
    kind: 'failed',
    failures: attempts.map(({ why }) => why),
    isForeign: attempts.every((it) => it.isForeign),
    last,
  };
}

interface Failure {
  readonly kind: 'failed';
  readonly why: string;
  readonly isForeign: boolean;
}

type Attempt = Pick<Obtained, 'kind' | 'document' | 'snapshot'> | Failure;

async function attemptAt(place: string, last: Snapshot | undefined, how: Obtaining): Promise<Attempt> {
  try {
    const snapshot = await take(place, last, how);
    return { kind: 'obtained', document: readDocument(snapshot.text), snapshot };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return { kind: 'failed', why: `${withoutQuery(place)}: ${error.message}`, isForeign: error.isForeign };
  }
}

/** An address as a report may show it: what follows the question mark may be a token. */
export function withoutQuery(place: string): string {
  return isAddress(place) ? (place.split(/[?#]/)[0] ?? place) : place;
}

async function take(place: string, last: Snapshot | undefined, { timeoutMs, now }: Obtaining): Promise<Snapshot> {
  const readAt = now.toISOString();
  if (!isAddress(place)) {
    const text = readFile(place);
    return { text, sha256: hashOf(text), place, readAt, validators: {} };
  }
  const known = last !== undefined && last.place === withoutQuery(place) ? last : undefined;
  const fetched: Fetched = await fetchDocument(place, timeoutMs, known?.validators);
  if (fetched.kind === 'failed') throw new UnreadableDocument(`${fetched.why}.`);
  if (fetched.kind === 'fresh') {
    const { text, validators } = fetched;
    // It is written to disk.
    return { text, sha256: hashOf(text), place: withoutQuery(place), readAt, validators };
  }
  if (known === undefined) throw new UnreadableDocument('it says that nothing changed, and nothing is known.');
  return { ...known, readAt };
}

function readFile(path: string): string {
  const { size } = statSync(path);
  if (size > LONGEST_DOCUMENT_BYTES) {
    throw new UnreadableDocument(`It has more than ${LONGEST_DOCUMENT_BYTES / 1024 / 1024} MB.`);
  }
  return readFileSync(path, 'utf8');
}
