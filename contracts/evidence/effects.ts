import { type Answered, type Exchange, isNotFound, isRefusal, isSuccess, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { after } from './in-order.ts';
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
  const givers = giversOf(history, name);
  // What bore the name already, or may have been given it by somebody else, says nothing about this request.
  if (givers.some((it) => it.number < refused.number && concerns(it, refused))) return undefined;
  const next = after(givers, refused.number).find((it) => concerns(it, refused));
  const bearer = bearersOf(history, name).find((it) => bears(it, refused))?.exchange;
  const isTelling = bearer !== undefined && bearer.number > refused.number;
  return isTelling && bearer.number < (next?.number ?? Number.POSITIVE_INFINITY) ? bearer : undefined;
}

const giversOf = grouped(
  ({ exchanges }) => exchanges.filter((it) => it.step === 'create' || it.step === 'update'),
  (it) => sentField(it, 'FriendlyName'),
);

const bearersOf = grouped<Shown, unknown>(shownIn, ({ fields }) => fields.friendly_name);

function concerns(giver: Exchange, refused: Exchange): boolean {
  return giver.step === 'create' || refused.step === 'create' || giver.sid === refused.sid;
}

function bears(shown: Shown, refused: Exchange): boolean {
  const isMeant = refused.sid === undefined || sidOf(shown) === refused.sid;
  return isMeant && shown.exchange.poll !== 'pending';
}

// An instance that its owner could reach before, and cannot reach afterwards.
function missed(history: History, refused: Exchange): Answered | undefined {
  const reached = reachingIn(history, refused.sid);
  const lastSight = reached.findLast((it) => it.number < refused.number);
  const next = reached.find((it) => it.number > refused.number);
  const wasThere = lastSight !== undefined && lastSight.step !== 'delete' && isSuccess(lastSight);
  if (!wasThere || next === undefined || !isNotFound(next)) return undefined;
  const isExplained = deletionsOf(history, refused.sid).some(
    (it) => mayHaveWorked(it) && it.number > lastSight.number && it.number < next.number,
  );
  return isExplained ? undefined : next;
}

const reachingIn = grouped(
  (history) => history.answered('fetch', 'update', 'delete').filter(reaches),
  (it) => it.sid,
);

function reaches(exchange: Exchange): boolean {
  const isOwners = exchange.actor === 'owner' && exchange.variation === undefined;
  const isTelling = isSuccess(exchange) || isRefusal(exchange);
  return isOwners && isTelling && exchange.poll !== 'pending';
}

const deletionsOf = grouped(
  ({ exchanges }) => exchanges.filter((it) => it.step === 'delete'),
  (it) => it.sid,
);
