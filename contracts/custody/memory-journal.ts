import type { JournalFile } from './journal-file.ts';

/** A journal that is gone with the process: for accounts that are, too. */
export function memoryJournal(): JournalFile {
  let text: string | undefined;
  return {
    path: '.keyturn/live.json',
    read: () => (text === undefined ? undefined : JSON.parse(text)),
    write: (journal) => void (text = JSON.stringify(journal)),
    remove: () => void (text = undefined),
  };
}
