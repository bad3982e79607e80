import { apiKey, authToken } from '../../specs/catalogue.ts';
import { textField } from './answers.ts';
import { credentialsSent, isAccountSid } from './credentials.ts';
import { type ActorName, type Exchange, isDenied, isSuccess } from './exchange.ts';
import { formField } from './requests.ts';

/** Tells who sent a request, going by its credentials and by what the answers before it gave away. */
export interface ActorReader {
  /** The actor of the next exchange, in the order in which they were sent. */
  next(exchange: Exchange): ActorName;
}

/** Whose the recorded traffic is, where that is known beforehand. */
export interface KnownAccounts {
  readonly owner?: string | undefined;
  readonly stranger?: string | undefined;
}

/**
 * Reads the actors of a recording. Without a known owner, it is the first account that was not denied; of two accounts that
 * nothing is known of, one may be above the other, so that the second is no stranger.
 */
export function createActorReader(known: KnownAccounts = {}): ActorReader {
  const tokens = new Map<string, ActorName>();
  const keys = new Map<string, RecordedKey>();
  let owner = known.owner;
  return {
    next(exchange) {
      const sent = credentialsSent(exchange);
      if (owner === undefined && sent?.kind === 'basic' && isAccountSid(sent.username) && !isDenied(exchange)) {
        owner = sent.username;
      }
      const actor = actorOf(exchange, { owner, stranger: known.stranger, tokens, keys });
      learnKey(exchange, keys);
      learnToken(exchange, actor, tokens);
      return actor;
    },
  };
}

interface RecordedKey {
  readonly secret: string;
  readonly isRestricted: boolean;
  isDeleted: boolean;
}

interface Learned extends KnownAccounts {
  readonly tokens: Map<string, ActorName>;
  readonly keys: ReadonlyMap<string, RecordedKey>;
}

function actorOf(exchange: Exchange, learned: Learned): ActorName {
  const sent = credentialsSent(exchange);
  if (sent === undefined) return 'nobody';
  if (sent.kind === 'bearer') return isDenied(exchange) ? 'wrong-token' : 'owner';
  if (sent.username === learned.owner) return ownerOrNot(exchange, sent.password, learned.tokens);
  if (isAccountSid(sent.username)) return otherAccount(exchange, sent.username, learned);
  return keyOf(learned.keys.get(sent.username), sent.password);
}

// A token that nobody gave in the recording, and that works, may be a secondary that was there before it.
function ownerOrNot(exchange: Exchange, token: string, tokens: Map<string, ActorName>): ActorName {
  const name = tokens.get(token);
  if (name !== undefined) return name;
  if (isDenied(exchange)) return 'wrong-token';
  const isFirst = ![...tokens.values()].includes('owner');
  tokens.set(token, isFirst ? 'owner' : 'owner-secondary');
  return isFirst ? 'owner' : 'owner-secondary';
}

// One that is answered 403 may be known, and only have no right to what it asks for.
function otherAccount({ outcome }: Exchange, username: string, { stranger }: KnownAccounts): ActorName {
  if (username === stranger) return 'stranger';
  return outcome.kind === 'answered' && outcome.status === 401 ? 'unknown-account' : 'subaccount';
}

function keyOf(key: RecordedKey | undefined, secret: string): ActorName {
  if (key === undefined) return 'api-key';
  if (key.secret !== secret) return 'wrong-key-secret';
  if (key.isDeleted) return 'deleted-key';
  return key.isRestricted ? 'restricted-key' : 'api-key';
}

function learnKey(exchange: Exchange, keys: Map<string, RecordedKey>): void {
  if (!isSuccess(exchange)) return;
  const { operationId } = exchange.operation ?? {};
  const [sid, secret] = [textField(exchange, 'sid'), textField(exchange, 'secret')];
  if (operationId === apiKey.operations.create?.operationId && sid !== undefined && secret !== undefined) {
    keys.set(sid, { secret, isRestricted: formField(exchange, 'KeyType') === 'restricted', isDeleted: false });
  }
  const deleted = operationId === apiKey.operations.delete?.operationId ? keys.get(exchange.sid ?? '') : undefined;
  if (deleted !== undefined) deleted.isDeleted = true;
}

function learnToken(exchange: Exchange, actor: ActorName, tokens: Map<string, ActorName>): void {
  const isOwners = actor === 'owner' || actor === 'owner-secondary';
  if (!isSuccess(exchange) || !isOwners) return;
  const { operationId } = exchange.operation ?? {};
  const { create, promote, delete: deletion } = authToken.operations;
  const given = textField(exchange, 'secondary_auth_token');
  if (operationId === create?.operationId && given !== undefined) tokens.set(given, 'owner-secondary');
  if (operationId === deletion?.operationId) renameAll(tokens, 'owner-secondary', 'owner-deleted-secondary');
  if (operationId === promote?.operationId) afterPromotion(tokens, textField(exchange, 'auth_token'));
}

function afterPromotion(tokens: Map<string, ActorName>, given: string | undefined): void {
  const secondary = [...tokens].findLast(([, name]) => name === 'owner-secondary')?.[0];
  const next = secondary ?? given;
  renameAll(tokens, 'owner', 'owner-old-token');
  if (next !== undefined) tokens.set(next, 'owner');
}

function renameAll(tokens: Map<string, ActorName>, from: ActorName, to: ActorName): void {
  for (const [token] of [...tokens].filter(([, name]) => name === from)) tokens.set(token, to);
}
