import type { Handover } from '../custody/handover.ts';
import type { Interruption } from '../custody/interruption.ts';
import type { JournalFile } from '../custody/journal-file.ts';
import type { PacedTransport } from '../custody/pace.ts';
import type { OfficeParts } from '../custody/subaccounts.ts';
import type { LiveSettings } from '../target/live.ts';
import type { RunParts } from './run.ts';

type OwnParts = 'safeguard' | 'plan' | 'withheld' | 'untaken' | 'withoutSignIn' | 'rotatedTokens' | 'onExchange';

export interface LiveRunParts extends Omit<RunParts, OwnParts> {
  readonly live: LiveSettings;
  readonly file: JournalFile;
  readonly interruption: Interruption;
  /** For the account's own token. */
  readonly handover?: Handover;
  /** Tells the reader, in sentences, what happens to the account. */
  readonly say?: (sentence: string) => void;
}

/** A live run that has begun. */
export interface LiveScene {
  readonly parts: LiveRunParts;
  readonly office: OfficeParts;
  readonly transport: PacedTransport;
}
