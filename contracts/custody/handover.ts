import { spawn } from 'node:child_process';
import { Halt } from '../client/halt.ts';

/** Gives a token to whoever needs it, before the one that they have dies. Throws `Halt` where they did not take it. */
export type Handover = (accountSid: string, token: string) => Promise<void>;

const TIMEOUT_MS = 60_000;

/**
 * Runs a command of the reader's by the shell, with the token on its standard input and the account's SID in
 * KEYTURN_ACCOUNT_SID. What it prints is dropped, as it may print the token.
 */
export function handoverBy(command: string, timeoutMs = TIMEOUT_MS): Handover {
  return async (accountSid, token) => {
    const how = await ending(command, { accountSid, token, timeoutMs });
    if (how === undefined) return;
    throw new Halt(
      `HANDOVER_COMMAND ${how}, so no token of ${accountSid} was promoted or deleted: mend the command, and run again.`,
    );
  };
}

interface Call {
  readonly accountSid: string;
  readonly token: string;
  readonly timeoutMs: number;
}

/** How the command failed; undefined where it did not. */
function ending(command: string, { accountSid, token, timeoutMs }: Call): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, KEYTURN_ACCOUNT_SID: accountSid },
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve('cannot be started'));
    child.once('close', (code) => {
      resolve(code === 0 ? undefined : code === null ? 'was ended before it was done' : `ended with ${code}`);
    });
    // A command that does not read its input closes it, which is its own affair.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${token}\n`);
  });
}
