import { handoverBy } from '../custody/handover.ts';
import { journalFile } from '../custody/journal-file.ts';
import { holdAccount } from '../custody/run-lock.ts';
import type { LiveSettings } from '../target/live.ts';
import type { Target } from '../target/target.ts';
import { STORE_FOLDER } from './connect.ts';
import { runLive } from './live-run.ts';
import type { LiveRunParts } from './live-scene.ts';
import type { RunResult } from './run.ts';

/** Judges a live account, with a journal on the disk and the account held against other runs. */
export async function startLive(parts: Omit<LiveRunParts, 'file' | 'handover'>): Promise<RunResult> {
  const file = journalOf(parts.target);
  const release = parts.live.tier === 'read' ? undefined : await holdAccount(file.path);
  try {
    return await runLive({ ...parts, file, ...handoverOf(parts.live) });
  } finally {
    release?.();
  }
}

/** The journal of a live account. */
export function journalOf({ addresses, owner }: Target) {
  return journalFile(STORE_FOLDER, { address: addresses.accounts ?? '', accountSid: owner?.accountSid ?? '' });
}

/** The reader's own command, where there is one. */
export function handoverOf({ handoverCommand }: LiveSettings): Pick<LiveRunParts, 'handover'> {
  return handoverCommand === undefined ? {} : { handover: handoverBy(handoverCommand) };
}
