import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authToken, type Resource } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { type Exchange, isSuccess } from '../evidence/exchange.ts';
import { writeSecretFile } from './secret-file.ts';

// Each run rotates three times; a few runs' worth is enough to get back in after several that died.
const KEPT_TOKENS = 12;

/** The tokens that runs made on one account of one server, so that no later run is locked out. */
export interface TokenStore {
  /** The newest first. */
  tokens(): readonly string[];
  /** Keeps the token that an exchange gave, before the run can promote it. */
  learn(exchange: Exchange, resource: Resource): void;
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
    learn(exchange, resource) {
      const field = resource === authToken && isSuccess(exchange) ? fieldOf(exchange) : undefined;
      const token = textField(exchange, field);
      if (token === undefined) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const tokens = [token, ...read(path).filter((it) => it !== token)].slice(0, KEPT_TOKENS);
      writeSecretFile(path, `${JSON.stringify({ ...account, tokens }, null, 2)}\n`);
    },
  };
}

function fieldOf({ step }: Exchange): string | undefined {
  return step === 'create' || step === 'promote' ? authToken.secretField?.[step] : undefined;
}

function read(path: string): readonly string[] {
  const text = readIfThere(path);
  if (text === undefined) return [];
  const tokens = parse(text);
  if (tokens === undefined) {
    throw new Error(`${path} cannot be read as a list of tokens: move it away if you do not need the tokens in it.`);
  }
  return tokens;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): readonly string[] | undefined {
  try {
    const { tokens }: { tokens?: unknown } = JSON.parse(text);
    return Array.isArray(tokens) && tokens.every((it) => typeof it === 'string') ? tokens : undefined;
  } catch {
    return undefined;
  }
}
