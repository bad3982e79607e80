import { textField } from './answers.ts';
import { passwordSent } from './credentials.ts';
import { type Answered, type Exchange, isRefusal, isSuccess } from './exchange.ts';
import type { History } from './history.ts';

/** What a history tells of one Auth Token. */
export interface TokenLife {
  readonly token: string;
  /** The answer that gave it; absent for the token that the history began with. */
  readonly creation?: Answered;
  /** The promotion that made it primary. */
  readonly promotion?: Answered;
  /** The deletion of the secondary, or the promotion of its successor. */
  readonly death?: Answered;
  /** A deletion or promotion of unknown outcome: from then on, nothing is known of it. */
  readonly doubt?: Exchange;
}

/** The lives of the owner's tokens, the one that the history began with first. */
export function tokenLivesIn(history: History): readonly TokenLife[] {
  return history.exchanges.reduce(advance, {}).lives ?? [];
}

/** The secondary token that surely exists when a request is sent. */
export function secondaryAt(history: History, at: Exchange): TokenLife | undefined {
  return tokenLivesIn(history).find(
    (it) =>
      isBefore(it.creation, at) && !isBefore(it.promotion, at) && !isBefore(it.death, at) && !isBefore(it.doubt, at),
  );
}

/** Whether it is sure that there is no secondary when a request is sent: the last one ended, or there was none to end. */
export function surelyWithoutSecondary(history: History, at: Exchange): boolean {
  const changes = history.exchanges.filter(
    (it) => it.number < at.number && isTokenChange(it) && (!isRefusal(it) || isNotFound(it)),
  );
  const last = changes.at(-1);
  return last !== undefined && last.step !== 'create' && (isSuccess(last) || isNotFound(last));
}

interface Account {
  readonly lives?: readonly TokenLife[];
  readonly primary?: string;
  readonly secondary?: string;
}

function advance(account: Account, exchange: Exchange): Account {
  const seen = account.primary === undefined ? withFirstToken(account, exchange) : account;
  if (!isTokenChange(exchange) || isRefusal(exchange)) return seen;
  if (!isSuccess(exchange)) return { ...seen, lives: inDoubt(seen.lives ?? [], exchange) };
  if (exchange.step === 'create') return afterCreation(seen, exchange);
  return exchange.step === 'delete' ? afterDeletion(seen, exchange) : afterPromotion(seen, exchange);
}

function withFirstToken(account: Account, exchange: Exchange): Account {
  const token = exchange.actor === 'owner' && isSuccess(exchange) ? passwordSent(exchange) : undefined;
  if (token === undefined || token === account.secondary) return account;
  return { ...account, primary: token, lives: [{ token }, ...(account.lives ?? [])] };
}

function afterCreation(account: Account, creation: Answered): Account {
  const token = textField(creation, 'secondary_auth_token');
  if (token === undefined) return account;
  return { ...account, secondary: token, lives: [...(account.lives ?? []), { token, creation }] };
}

function afterDeletion({ secondary: gone, ...rest }: Account, death: Answered): Account {
  return { ...rest, lives: changed(rest.lives, gone, { death }) };
}

function afterPromotion({ secondary: promoted, primary: old, ...rest }: Account, promotion: Answered): Account {
  const survivors = old === promoted ? rest.lives : changed(rest.lives, old, { death: promotion });
  const primary = promoted ?? textField(promotion, 'auth_token');
  return { ...(primary !== undefined && { primary }), lives: changed(survivors, promoted, { promotion }) };
}

function changed(lives: readonly TokenLife[] = [], token: string | undefined, change: Partial<TokenLife>) {
  return lives.map((it) => (it.token === token && it.death === undefined ? { ...it, ...change } : it));
}

function inDoubt(lives: readonly TokenLife[], doubt: Exchange): readonly TokenLife[] {
  return lives.map((it) => (it.death === undefined ? { ...it, doubt } : it));
}

function isTokenChange(exchange: Exchange): boolean {
  return exchange.step === 'create' || exchange.step === 'delete' || exchange.step === 'promote';
}

function isNotFound(exchange: Exchange): boolean {
  return isRefusal(exchange) && exchange.outcome.status === 404 && exchange.actor === 'owner';
}

function isBefore(event: Exchange | undefined, at: Exchange): boolean {
  return event !== undefined && event.number < at.number;
}
