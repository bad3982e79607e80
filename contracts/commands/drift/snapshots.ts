import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, own } from '../../../specs/drift/json-object.ts';
import type { Validators } from './fetch-document.ts';

/** The last good document of a source. */
export interface Snapshot {
  readonly text: string;
  readonly sha256: string;
  /** Where it came from. */
  readonly place: string;
  /** ISO 8601. */
  readonly readAt: string;
  readonly validators: Validators;
}

/** The snapshot of a source; undefined where there is none, or where its text is not the one that was written. */
export function readSnapshot(folder: string, id: string): Snapshot | undefined {
  const { text: textPath, about } = pathsOf(folder, id);
  if (!existsSync(textPath) || !existsSync(about)) return undefined;
  const text = readFileSync(textPath, 'utf8');
  const told = parsed(readFileSync(about, 'utf8'));
  const [sha256, place, readAt] = [own(told, 'sha256'), own(told, 'place'), own(told, 'readAt')];
  if (sha256 !== hashOf(text) || typeof place !== 'string' || typeof readAt !== 'string') return undefined;
  return { text, sha256, place, readAt, validators: validatorsIn(own(told, 'validators')) };
}

/** Keeps a document as the last good one, in place of the one before. */
export function writeSnapshot(folder: string, id: string, { text, ...about }: Snapshot): void {
  const paths = pathsOf(folder, id);
  mkdirSync(folder, { recursive: true });
  // The text comes first: without its description it counts for nothing.
  writeWhole(paths.text, text);
  writeWhole(paths.about, `${JSON.stringify(about, null, 2)}\n`);
}

/** The identity of a document, which its `info.version` is not. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function pathsOf(folder: string, id: string) {
  return { text: join(folder, `${id}.txt`), about: join(folder, `${id}.about.json`) };
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function validatorsIn(value: unknown): Validators {
  const texts = isObject(value) ? Object.entries(value).filter(([, it]) => typeof it === 'string') : [];
  return Object.fromEntries(texts);
}
