import { passwordSent, usernameSent } from './credentials.ts';
import { type Answered, type Exchange, isAnswered } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { isAlive, type Life, livesIn } from './lives.ts';
import { oncePer } from './once-per.ts';
import { pageAddress } from './pages.ts';
import { isPlain } from './plain-request.ts';
import { formField } from './requests.ts';
import { primaryAt, secondaryAt, surelyWithoutSecondary, tokenLivesIn } from './tokens.ts';

/**
 * Why a request must have been answered with success: the exchanges that prove that it could be, of which there may be none.
 * Undefined where the history does not prove it.
 */
export function proofOfSuccess(history: History, exchange: Exchange): readonly Answered[] | undefined {
  const { resource } = history;
  if (exchange.actor !== 'owner' || exchange.poll === 'pending') return undefined;
  if (resource.id === 'provider-token') return knownProvider(history, exchange);
  if (!isPlain(exchange, resource)) return undefined;
  if (resource.id === 'auth-token') return tokenState(history, exchange);
  if (exchange.step === 'create') return [];
  return exchange.step === 'list' ? listState(history, exchange) : living(history, exchange);
}

// Whether Twilio accepts the token that an update hands over is not the provider's to decide.
function knownProvider(history: History, exchange: Exchange): readonly Answered[] | undefined {
  if (exchange.step !== 'fetch') return undefined;
  if (hasStatus(exchange, (status) => status >= 500)) return [];
  const known = history.succeeded('fetch').find((it) => it.sid === exchange.sid && it.number < exchange.number);
  return known && [known];
}

function tokenState(history: History, exchange: Exchange): readonly Answered[] | undefined {
  if (!isInGoodStanding(history, exchange)) return undefined;
  // Whether there is a secondary or not: no document lets a server answer with these.
  if (hasStatus(exchange, (status) => !ABOUT_THE_SECONDARY.has(status))) return [];
  if (exchange.step === 'create') return surelyWithoutSecondary(history, exchange) ? [] : undefined;
  const creation = secondaryAt(history, exchange)?.creation;
  return creation && [creation];
}

// With these, a server may say that there is one already or none, or that the account cannot have one.
const ABOUT_THE_SECONDARY: ReadonlySet<number> = new Set([400, 403, 404, 409, 422]);

function isInGoodStanding(history: History, exchange: Exchange): boolean {
  const token = passwordSent(exchange);
  const isUnknown = tokenLivesIn(history).every((it) => it.token !== token);
  return isUnknown || primaryAt(history, exchange)?.token === token;
}

function hasStatus(exchange: Exchange, fits: (status: number) => boolean): boolean {
  return isAnswered(exchange) && fits(exchange.outcome.status);
}

function listState(history: History, exchange: Exchange): readonly Answered[] | undefined {
  const { search, searchParams } = new URL(exchange.request.url);
  if (history.resource.namesAccount && !searchParams.has('AccountSid')) return undefined;
  if (!searchParams.has('Page') && !searchParams.has('PageToken')) return [];
  // A page token is the server's own business, so only an address that it gave itself must work.
  const link = firstLinks(history).get(search);
  return link !== undefined && link.number < exchange.number ? [link] : undefined;
}

/** By the query of an address, the first list that gave it. */
const firstLinks = oncePer((history: History): ReadonlyMap<string, Answered> => {
  const links = history.succeeded('list').flatMap((page) =>
    (['next_page_url', 'previous_page_url', 'first_page_url'] as const).flatMap((field) => {
      const address = pageAddress(page, field);
      return address === undefined ? [] : [[address.search, page] as const];
    }),
  );
  return new Map(links.toReversed());
});

function living(history: History, exchange: Exchange): readonly Answered[] | undefined {
  const life = livesOf(history, exchange.sid).find((it) => isAlive(it, exchange));
  if (life === undefined || !isOwn(life.creation, exchange)) return undefined;
  // Only a restricted key has a policy that can be replaced.
  const isOfOtherKind = formField(exchange, 'Policy') !== undefined && formField(life.creation, 'Policy') === undefined;
  return isOfOtherKind ? undefined : [life.creation];
}

const livesOf = grouped<Life, string | undefined>(livesIn, (it) => it.sid);

function isOwn(creation: Answered, exchange: Exchange): boolean {
  const caller = usernameSent(exchange);
  const account = formField(creation, 'AccountSid') ?? caller;
  return creation.actor === 'owner' && usernameSent(creation) === caller && account === caller;
}
