import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

// All that decides what is sent and how an answer is told.
const DECIDING = [
  'specs/catalogue.ts',
  'contracts/scenarios/*.ts',
  'contracts/client/*.ts',
  'contracts/run/*.ts',
  'contracts/checker/drift/behaviour/*.ts',
];

/** The SHA-256 of what decides what a run sends and what its snapshot tells: two runs of one identity differ by their target alone. */
export function suiteIdentity(): string {
  const files = DECIDING.flatMap((pattern) => globSync(pattern, { cwd: root })).filter(
    (it) => !it.endsWith('.test.ts'),
  );
  const hash = createHash('sha256');
  for (const file of files.map((it) => it.replaceAll('\\', '/')).toSorted()) hash.update(`${file}\n${textOf(file)}\n`);
  return hash.digest('hex');
}

/** The SHA-256 of each of our own documents, by its file. */
export function ownDocumentHashes(): Readonly<Record<string, string>> {
  const files = globSync('specs/openapi/*.yaml', { cwd: root }).toSorted();
  return Object.fromEntries(
    files.map((it) => [it.replaceAll('\\', '/'), createHash('sha256').update(textOf(it)).digest('hex')]),
  );
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
}
