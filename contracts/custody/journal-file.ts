import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from './journal.ts';
import { writeSecretFile } from './secret-file.ts';

/** Where a journal is kept. */
export interface JournalFile {
  /** For the reader, who is told where the tokens are. */
  readonly path: string;
  /** Undefined where there is none. Throws one sentence where there is one that cannot be read. */
  read(): Journal | undefined;
  /** It is on the disk when the call returns. */
  write(journal: Journal): void;
  remove(): void;
}

/** The journal of an account of one server, in a folder that only this user can read. */
export function journalFile(
  folder: string,
  account: { readonly address: string; readonly accountSid: string },
): JournalFile {
  const key = createHash('sha256').update(account.address).digest('hex').slice(0, 8);
  const path = join(folder, `live-${account.accountSid}-${key}.json`);
  return {
    path,
    read: () => read(path),
    write(journal) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeSecretFile(path, `${JSON.stringify(journal, null, 2)}\n`);
    },
    remove: () => rmSync(path, { force: true }),
  };
}

function read(path: string): Journal | undefined {
  const text = textAt(path);
  if (text === undefined) return undefined;
  const journal = parsed(text);
  // The error behind it may quote the file, so that it is left out.
  if (journal !== undefined) return journal;
  throw new Error(`${path} cannot be read as the journal of a run: look for tokens in it, and move it away.`);
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function parsed(text: string): Journal | undefined {
  try {
    const journal: Journal = JSON.parse(text);
    const isWhole = journal.version === 1 && Array.isArray(journal.resources) && Array.isArray(journal.subaccounts);
    return isWhole && typeof journal.tokens === 'object' ? journal : undefined;
  } catch {
    return undefined;
  }
}
