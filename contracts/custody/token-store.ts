import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { tokenGiven } from '../client/token-given.ts';
import { passwordSent } from '../evidence/credentials.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { writeSecretFile } from './secret-file.ts';

// A run makes about a dozen; two runs' worth is enough to get back in after several that died.
const KEPT_TOKENS = 24;

// Together longer than the ten seconds after which the lock of a process that died is stale.
const LOCK_ATTEMPTS = { retries: 80, factor: 1.2, minTimeout: 10, maxTimeout: 250 };

/** The tokens that runs made on one account of one server, so that no later run is locked out. */
export interface TokenStore {
  /** The newest first. Throws one sentence where they cannot be read. */
  readonly tokens: () => readonly string[];
  /** Keeps the Auth Token that an exchange gave; it is on the disk before the run can promote it. */
  readonly learn: (exchange: Exchange) => Promise<void>;
}

/** The store of an account, in a folder that only this user can read. */
export function openTokenStore(
  folder: string,
  account: { readonly address: string; readonly accountSid: string },
): TokenStore {
  const key = createHash('sha256').update(`${account.address}\n${account.accountSid}`).digest('hex').slice(0, 16);
  const path = join(folder, `${account.accountSid}-${key}.json`);
  return {
    tokens: () => read(path),
    learn: async (exchange) => {
      const token = tokenGiven(exchange);
      if (token === undefined) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // Another run on the same account must not write what it read before this token was there.
      const release = await lock(path, { realpath: false, retries: LOCK_ATTEMPTS });
      try {
        const tokens = newestFirst(read(path), token, passwordSent(exchange));
        writeSecretFile(path, `${JSON.stringify({ ...account, tokens }, null, 2)}\n`);
      } finally {
        await release();
      }
    },
  };
}

// The token that this one was asked for with still works, so that it is never among those that are forgotten.
function newestFirst(known: readonly string[], given: string, used: string | undefined): readonly string[] {
  const working = known.filter((it) => it === used);
  return [...new Set([given, ...working, ...known])].slice(0, KEPT_TOKENS);
}

function read(path: string): readonly string[] {
  const tokens = tokensAt(path);
  // The error behind it may quote the file, so that it is left out.
  if (tokens !== undefined) return tokens;
  throw new Error(`${path} cannot be read as a list of tokens: move it away if you do not need the tokens in it.`);
}

function tokensAt(path: string): readonly string[] | undefined {
  try {
    const { tokens }: { tokens?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(tokens) && tokens.every((it) => typeof it === 'string') ? tokens : undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : undefined;
  }
}
