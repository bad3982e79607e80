import { textField } from './answers.ts';
import { isAccountSid, passwordSent, usernameSent } from './credentials.ts';
import { type Answered, type Exchange, isBusy, isRefusal, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { countBefore } from './in-order.ts';
import { oncePer } from './once-per.ts';

/** What a history tells of one Auth Token. */
export interface TokenLife {
  readonly token: string;
  /** The answer that gave it; absent for the token that the history began with. */
  readonly creation?: Answered;
  /** The promotion that made it primary. */
  readonly promotion?: Answered;
  /** The deletion of the secondary, or the promotion of its successor. */
  readonly death?: Answered;
  /** What makes its fate unknown: a change of unknown outcome, or one that contradicts what was known. */
  readonly doubt?: Exchange;
}

/** The lives of the owner's tokens, the one that the history began with first. */
export function tokenLivesIn(history: History): readonly TokenLife[] {
  return momentsIn(history).at(-1)?.account.lives ?? [];
}

/** The secondary token that surely exists when a request is sent. */
export function secondaryAt(history: History, at: Exchange): TokenLife | undefined {
  return secondaryOf(accountAt(history, at));
}

/** The token that is surely the primary one when a request is sent. */
export function primaryAt(history: History, at: Exchange): TokenLife | undefined {
  return primaryOf(accountAt(history, at));
}

/** The token that is surely dead when a request with it is sent: it was deleted or replaced, and not given again since. */
export function deadTokenAt(history: History, at: Exchange): TokenLife | undefined {
  if (usernameSent(at) !== ownerOf(history)) return undefined;
  const own = livesByToken(accountAt(history, at)).get(passwordSent(at)) ?? [];
  return own.every((it) => it.death !== undefined && it.doubt === undefined) ? own.at(-1) : undefined;
}

/** Whether it is sure that there is no secondary when a request is sent: the last one ended, or there was none to end. */
export function surelyWithoutSecondary(history: History, at: Exchange): boolean {
  return accountAt(history, at).secondary === null;
}

/** The SID of the account whose tokens a history is about: the first that the owner authenticated as. */
export const ownerOf = oncePer((history: History): string | undefined => {
  const first = history.exchanges.find((it) => it.actor === 'owner' && isAccountSid(usernameSent(it)));
  return first && usernameSent(first);
});

/** Whether a request means to make, delete or promote a token. */
export function isTokenChange({ step }: Exchange): boolean {
  return step === 'create' || step === 'delete' || step === 'promote';
}

interface Account {
  readonly lives: readonly TokenLife[];
  readonly primary?: string | undefined;
  /** Null where there is surely none, undefined where that is not known. */
  readonly secondary?: string | null | undefined;
}

const secondaryOf = oncePer(({ lives, secondary }: Account) =>
  typeof secondary === 'string' ? lives.findLast((it) => it.token === secondary && isSecondary(it)) : undefined,
);

const primaryOf = oncePer(({ lives, primary }: Account) =>
  lives.findLast((it) => it.token === primary && isPrimary(it)),
);

const livesByToken = oncePer(({ lives }: Account) =>
  Map.groupBy<string | undefined, TokenLife>(lives, (it) => it.token),
);

function accountAt(history: History, at: Exchange): Account {
  const moments = momentsIn(history);
  // The first moment is before all exchanges.
  return moments[Math.max(0, countBefore(moments, at.number) - 1)]?.account ?? { lives: [] };
}

/** The account as it is after the exchange with this number. */
interface Moment {
  readonly number: number;
  readonly account: Account;
}

const momentsIn = oncePer((history: History): readonly Moment[] => {
  const owner = ownerOf(history);
  const first = firstToken(history, owner);
  let account: Account = first === undefined ? { lives: [] } : { lives: [{ token: first }], primary: first };
  const moments: Moment[] = [{ number: Number.NEGATIVE_INFINITY, account }];
  for (const exchange of history.exchanges.filter((it) => concerns(it, owner))) {
    account = advance(account, exchange);
    moments.push({ number: exchange.number, account });
  }
  return moments;
});

// A token that a creation gave later on is no other token than the one that the history began with.
function firstToken(history: History, owner: string | undefined): string | undefined {
  const first = history.succeeded().find((it) => it.actor === 'owner' && usernameSent(it) === owner);
  const token = first && passwordSent(first);
  const isGiven = history
    .succeeded('create')
    .some((it) => first !== undefined && it.number < first.number && textField(it, 'secondary_auth_token') === token);
  return owner === undefined || isGiven ? undefined : token;
}

// Whose token it is that somebody without an account's SID has changed, nobody can tell: it may be the owner's.
function concerns(exchange: Exchange, owner: string | undefined): boolean {
  const username = usernameSent(exchange);
  return isTokenChange(exchange) && (username === owner || !isAccountSid(username));
}

function advance(account: Account, exchange: Exchange): Account {
  if (exchange.outcome.kind === 'refused' || isBusy(exchange)) return account;
  if (isRefusal(exchange)) return afterRefusal(account, exchange);
  if (!isSuccess(exchange) || !isAccountSid(usernameSent(exchange))) return inDoubt(account, exchange);
  if (exchange.step === 'create') return afterCreation(account, exchange);
  return exchange.step === 'delete' ? afterDeletion(account, exchange) : afterPromotion(account, exchange);
}

// What the owner is told of the secondary counts where nothing else is known, and casts doubt on what is.
function afterRefusal(account: Account, refusal: Answered): Account {
  if (refusal.actor !== 'owner' || refusal.variation !== undefined) return account;
  const { status } = refusal.outcome;
  const says = refusal.step === 'create' ? [400, 409].includes(status) : status === 404;
  const isNews = refusal.step === 'create' ? account.secondary === null : account.secondary !== null;
  if (!says || !isNews) return account;
  if (typeof account.secondary === 'string') return { ...account, ...doubted(account, refusal), secondary: undefined };
  return { ...account, secondary: refusal.step === 'create' ? undefined : null };
}

function afterCreation(account: Account, creation: Answered): Account {
  const token = textField(creation, 'secondary_auth_token');
  if (token !== undefined && token === account.secondary) return account;
  // Where there was another one already, nobody knows what became of it.
  const { lives } = doubted(account, creation);
  if (token === undefined) return { ...account, lives, secondary: undefined };
  return { ...account, secondary: token, lives: [...lives, { token, creation }] };
}

function afterDeletion(account: Account, death: Answered): Account {
  const isGone = (it: TokenLife) => it.token === account.secondary && isSecondary(it);
  return { ...account, secondary: null, lives: changed(account.lives, isGone, { death }) };
}

function afterPromotion(account: Account, promotion: Answered): Account {
  const given = textField(promotion, 'auth_token');
  const { secondary, primary: old } = account;
  // There was none to promote, so nobody knows what this has done, but where it answers that nothing has changed.
  if (secondary === null) return given === old ? account : { ...inDoubt(account, promotion), secondary: null };
  const primary = secondary ?? given;
  if (primary === undefined) return { ...inDoubt(account, promotion), secondary: null };
  const lives = account.lives.map((it) => settled(it, it.token === primary, promotion));
  return { lives, primary, secondary: null };
}

// Only one token is left after a promotion, so that nothing is doubtful any more.
function settled(life: TokenLife, isPromoted: boolean, promotion: Answered): TokenLife {
  if (life.death !== undefined) return life;
  const { doubt: _, ...sure } = life;
  if (!isPromoted) return { ...sure, death: promotion };
  return life.creation === undefined || life.promotion !== undefined ? sure : { ...sure, promotion };
}

function inDoubt(account: Account, doubt: Exchange): Account {
  // Neither a creation nor a deletion can end the primary token.
  if (doubt.step !== 'promote') return { ...account, ...doubted(account, doubt), secondary: undefined };
  return { lives: changed(account.lives, (it) => it.death === undefined, { doubt }) };
}

function doubted({ lives }: Account, doubt: Exchange): Pick<Account, 'lives'> {
  return { lives: changed(lives, isSecondary, { doubt }) };
}

function changed(lives: readonly TokenLife[], isMeant: (life: TokenLife) => boolean, change: Partial<TokenLife>) {
  return lives.map((it) => (isMeant(it) ? { ...it, ...change } : it));
}

function isSecondary({ creation, promotion, death, doubt }: TokenLife): boolean {
  return creation !== undefined && promotion === undefined && death === undefined && doubt === undefined;
}

function isPrimary({ creation, promotion, death, doubt }: TokenLife): boolean {
  return (creation === undefined || promotion !== undefined) && death === undefined && doubt === undefined;
}
