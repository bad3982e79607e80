import { type Answered, type Exchange, isNotFound, isRefusal, isSuccess, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { between, countBefore } from './in-order.ts';
import { leftoverOf } from './leftovers.ts';
import { nameEffectOf } from './name-effects.ts';
import { isSentByOwner } from './owners-request.ts';
import { contradiction, LASTING_FIELDS } from './same-value.ts';
import { type Fetched, fetchesOf, sightingsOf } from './sightings.ts';
import { tokenEffectOf } from './token-effects.ts';
import { type Blame, isAlone, isQuiet, type Write, writeOf, writesTo } from './writes.ts';

/**
 * The later answer that shows that a refused write took effect all the same; undefined where none does. Only what was seen
 * before, and is seen to be otherwise afterwards, shows an effect: a server that never keeps anything is not blamed for it.
 */
export function effectOf(history: History, refused: Exchange, isToBlame: Blame = isAlone): Answered | undefined {
  if (history.resource.id === 'auth-token') return tokenEffectOf(history, refused);
  const write = writeOf(history, refused);
  if (write === undefined) return undefined;
  const named = nameEffectOf(history, write);
  if (named !== undefined) return named;
  if (write.sid === undefined) return leftoverOf(history, write, isToBlame);
  return missed(history, write) ?? touched(history, write, isToBlame);
}

// An instance that its owner could reach before, and cannot reach afterwards.
function missed(history: History, refused: Write): Answered | undefined {
  if (saysThatItIsGone(refused.exchange)) return undefined;
  const reached = reachingIn(history, refused.sid);
  const lastSight = reached[countBefore(reached, refused.number) - 1];
  const next = reached[countBefore(reached, refused.number + 1)];
  const wasThere = lastSight !== undefined && lastSight.step !== 'delete' && isSuccess(lastSight);
  if (!wasThere || next === undefined || !isNotFound(next)) return undefined;
  const others = between(writesTo(history, refused.sid), lastSight.number, next.number);
  return others.some(({ exchange }) => exchange.step !== 'update' && mayHaveWorked(exchange)) ? undefined : next;
}

// To others than its owner, a server may say so of what is there.
function saysThatItIsGone(refused: Exchange): boolean {
  return isNotFound(refused) && refused.step !== 'stray' && isSentByOwner(refused);
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

// An instance that its owner fetched before and afterwards, while nothing but such refused writes came. Lists may lag behind,
// so that only a fetch is held against a fetch.
function touched(history: History, refused: Write, isToBlame: Blame): Answered | undefined {
  const fetches = fetchesOf(history, refused.sid);
  const index = countBefore(fetches, refused.number);
  const [before, next] = [fetches[index - 1], fetches[index]];
  if (before === undefined || next === undefined) return undefined;
  const span = { from: before.number, to: next.number };
  const field = contradiction(before.seen.fields, next.seen.fields, KEPT_FIELDS);
  if (field === undefined || !isQuiet(history, span) || !isToBlame(history, refused, span)) return undefined;
  return isOverdue(history, { before, next, field }) ? undefined : next.seen.exchange;
}

// The address of an instance may follow the one that it was asked for by.
const KEPT_FIELDS = LASTING_FIELDS.filter((it) => it !== 'url');

interface Change {
  readonly before: Fetched;
  readonly next: Fetched;
  readonly field: string;
}

// Where the first fetch came too early to show what an accepted write had made of the instance, the next one does.
function isOverdue(history: History, { before, next, field }: Change): boolean {
  const written = sightingsOf(history, next.seen.sid).findLast(
    ({ exchange: { step, number } }) => (step === 'create' || step === 'update') && number < before.number,
  );
  if (written === undefined || !Object.hasOwn(written.fields, field)) return false;
  return contradiction(written.fields, next.seen.fields, [field]) === undefined;
}
