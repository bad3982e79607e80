import { Halt } from '../client/halt.ts';
import type { Journal, JournalledResource } from './journal.ts';
import type { JournalFile } from './journal-file.ts';
import type { TokenState } from './token-state.ts';

/** The journal of a run that is going on. Each change is on the disk when the call returns. */
export interface Ledger {
  journal(): Journal;
  change(next: (journal: Journal) => Journal): void;
  tokens(accountSid: string): TokenState | undefined;
  setTokens(accountSid: string, state: TokenState): void;
  addResource(entry: Omit<JournalledResource, 'id'>): number;
  /** Notes the SID of a resource that was asked for. */
  nameResource(id: number, sid: string): void;
  removeResources(isGone: (entry: JournalledResource) => boolean): void;
}

/** Keeps a journal in a file. Throws `Halt` where it cannot be written, so that nothing is done that is not noted. */
export function openLedger(file: Pick<JournalFile, 'path' | 'write'>, beginning: Journal): Ledger {
  let current = beginning;
  let lastId = 0;
  const change: Ledger['change'] = (next) => {
    const changed = next(current);
    if (changed === current) return;
    write(file, changed);
    current = changed;
  };
  const changeResources = (next: (before: Journal['resources']) => Journal['resources']) =>
    change((it) => ({ ...it, resources: next(it.resources) }));
  return {
    journal: () => current,
    change,
    tokens: (accountSid) => current.tokens[accountSid],
    setTokens(accountSid, state) {
      if (current.tokens[accountSid] === state) return;
      change((it) => ({ ...it, tokens: { ...it.tokens, [accountSid]: state } }));
    },
    addResource(entry) {
      lastId += 1;
      const id = lastId;
      changeResources((before) => [...before, { id, ...entry }]);
      return id;
    },
    nameResource: (id, sid) => changeResources((before) => before.map((it) => (it.id === id ? { ...it, sid } : it))),
    removeResources(isGone) {
      if (current.resources.some(isGone)) changeResources((before) => before.filter((it) => !isGone(it)));
    },
  };
}

function write(file: Pick<JournalFile, 'path' | 'write'>, journal: Journal): void {
  try {
    file.write(journal);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    throw new Halt(
      `${file.path} cannot be written (${code}), so nothing more is sent: make room, or the folder writable.`,
    );
  }
}
