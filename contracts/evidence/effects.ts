import { type Answered, type Exchange, isNotFound, isRefusal, isSuccess, mayHaveWorked } from './exchange.ts';
import type { History } from './history.ts';
import { sentField } from './requests.ts';
import { type Shown, shownIn, sidOf } from './shown.ts';
import { tokenEffectOf } from './token-effects.ts';

/**
 * The later answer that shows that a refused write took effect all the same; undefined where none does. Only what was seen
 * before, and is seen to be otherwise afterwards, shows an effect: a server that never keeps anything is not blamed for it.
 */
export function effectOf(history: History, refused: Exchange): Answered | undefined {
  if (history.resource.id === 'auth-token') return tokenEffectOf(history, refused);
  if (refused.step === 'create' || refused.step === 'update') return named(history, refused);
  return refused.step === 'delete' ? missed(history, refused) : undefined;
}

// A name that only the refused request gave, on the instance that it named or on a new one.
function named(history: History, refused: Exchange): Answered | undefined {
  const name = sentField(refused, 'FriendlyName');
  if (name === undefined || name === '') return undefined;
  const givers = history.exchanges.filter((it) => it.number !== refused.number && gives(it, name, refused));
  const next = givers.find((it) => it.number > refused.number)?.number ?? Number.POSITIVE_INFINITY;
  const bearers = shownIn(history).filter((it) => bears(it, name, refused) && it.exchange.number < next);
  // What bore the name already, or may have been given it by somebody else, says nothing about this request.
  const wasKnown = [...givers, ...bearers.map((it) => it.exchange)].some((it) => it.number < refused.number);
  return wasKnown ? undefined : bearers[0]?.exchange;
}

function gives(exchange: Exchange, name: string, refused: Exchange): boolean {
  if (exchange.step !== 'create' && exchange.step !== 'update') return false;
  const isElsewhere = exchange.step === 'update' && refused.step === 'update' && exchange.sid !== refused.sid;
  return !isElsewhere && sentField(exchange, 'FriendlyName') === name;
}

function bears(shown: Shown, name: string, refused: Exchange): boolean {
  const isMeant = refused.sid === undefined || sidOf(shown) === refused.sid;
  return isMeant && shown.fields.friendly_name === name && shown.exchange.poll !== 'pending';
}

// An instance that its owner could reach before, and cannot reach afterwards.
function missed(history: History, refused: Exchange): Answered | undefined {
  const reached = history.answered('fetch', 'update', 'delete').filter((it) => reaches(it, refused));
  const lastSight = reached.findLast((it) => it.number < refused.number);
  const next = reached.find((it) => it.number > refused.number);
  const wasThere = lastSight !== undefined && lastSight.step !== 'delete' && isSuccess(lastSight);
  if (!wasThere || next === undefined || !isNotFound(next)) return undefined;
  const isExplained = history.exchanges.some(
    (it) => mayHaveDeleted(it, refused) && it.number > lastSight.number && it.number < next.number,
  );
  return isExplained ? undefined : next;
}

function reaches(exchange: Exchange, refused: Exchange): boolean {
  const isOwners = exchange.actor === 'owner' && exchange.variation === undefined;
  const isTelling = isSuccess(exchange) || isRefusal(exchange);
  return isOwners && isTelling && exchange.sid === refused.sid && exchange.poll !== 'pending';
}

function mayHaveDeleted(exchange: Exchange, refused: Exchange): boolean {
  const isOfIt = exchange.step === 'delete' && exchange.sid === refused.sid;
  return isOfIt && mayHaveWorked(exchange);
}
