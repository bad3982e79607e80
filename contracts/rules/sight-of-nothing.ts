import { type Answered, isRefusalOfInput } from '../evidence/exchange.ts';
import { grouped } from '../evidence/grouped.ts';
import type { History } from '../evidence/history.ts';
import { countBefore } from '../evidence/in-order.ts';
import { nameIsOwnUntil } from '../evidence/name-effects.ts';
import { accountOf, isTimely } from '../evidence/owners-request.ts';
import { wholeListsIn } from '../evidence/pages.ts';
import { fetchesOf } from '../evidence/sightings.ts';
import { whereabouts } from '../evidence/whereabouts.ts';
import { isQuietFor, type Write } from '../evidence/writes.ts';

/**
 * That a refused write changed nothing: a request of its kind that was accepted, the write, and the later answer that would
 * have shown its effect. Undefined where a history does not have them.
 */
export function sightOfNothing(history: History, write: Write): readonly [Answered, Answered, Answered] | undefined {
  const { exchange: refused } = write;
  const [control] = acceptedOf(history, refused.step);
  if (control === undefined || !isRefusalOfInput(refused)) return undefined;
  const look = write.sid === undefined ? listAfter(history, write) : fetchAfter(history, write);
  return look && [control, refused, look];
}

const acceptedOf = grouped(
  (history) => history.succeeded('create', 'update', 'delete').filter(isTimely),
  (it) => it.step,
);

// A new instance can be told from the others by the name that was sent.
function listAfter(history: History, write: Write): Answered | undefined {
  const lists = wholeListsIn(history);
  const list = lists[countBefore(lists, write.number)];
  if (list === undefined || accountOf(list) !== accountOf(write.exchange)) return undefined;
  return list.number < nameIsOwnUntil(history, write) ? list : undefined;
}

function fetchAfter(history: History, write: Write): Answered | undefined {
  const { sid = '', exchange, number } = write;
  if (whereabouts(history, sid, exchange) !== 'alive') return undefined;
  const fetches = fetchesOf(history, sid);
  const look = fetches[countBefore(fetches, number)];
  if (look === undefined || !isQuietFor(history, sid, { from: number, to: look.number })) return undefined;
  const isTelling = exchange.step === 'delete' || look.number < nameIsOwnUntil(history, write);
  return isTelling ? look.seen.exchange : undefined;
}
