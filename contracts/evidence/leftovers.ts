import { parseIsoDate, parseRfc2822Date } from '../../specs/dates.ts';
import { type JsonObject, textField, textOf } from './answers.ts';
import { type Answered, isSuccess, mayHaveWorked } from './exchange.ts';
import type { History } from './history.ts';
import { countBefore } from './in-order.ts';
import { type Life, livesIn } from './lives.ts';
import { oncePer } from './once-per.ts';
import { accountOf } from './owners-request.ts';
import { isListed, isUndisturbed, isWalkedPast, itemsOf, type Walk, walksIn } from './pages.ts';
import { livesAt } from './whereabouts.ts';
import { type Blame, isQuiet, type Write, writesIn } from './writes.ts';

/**
 * The page of a whole list that has an instance which nobody was given, and which the whole list before a refused request has
 * not, while nothing but such refused requests came between the two; undefined where there is none.
 */
export function leftoverOf(history: History, refused: Write, isToBlame: Blame): Answered | undefined {
  // A recording has the requests of some, and the lists show what others have made.
  if (history.scenario === 'recorded') return undefined;
  const gaps = gapsIn(history);
  const gap = gaps[countBefore(gaps, refused.number)];
  if (gap === undefined || gap.from > refused.number) return undefined;
  const page = leftIn(history)(gap);
  return page !== undefined && isToBlame(history, refused, { from: gap.from, to: gap.number }) ? page : undefined;
}

/** Two whole lists of one account, one read after the other. */
interface Gap {
  readonly before: Walk;
  /** The number of the last page of the list before. */
  readonly from: number;
  readonly next: Walk;
  /** The number of the first page of the next list. */
  readonly number: number;
}

const gapsIn = oncePer((history: History): readonly Gap[] => {
  const whole = walksIn(history).filter((it) => it.isComplete && isUndisturbed(history, it));
  return whole.slice(1).flatMap((next, index) => {
    const [before, [first]] = [whole[index], next.pages];
    if (before === undefined || accountOf(before.pages[0]) !== accountOf(first)) return [];
    const gap = { before, from: before.pages.at(-1)?.number ?? 0, next, number: first.number };
    return gap.from < gap.number ? [gap] : [];
  });
});

const leftIn = oncePer((history: History) =>
  oncePer(({ before, from, next, number }: Gap): Answered | undefined => {
    if (!isQuiet(history, { from, to: number }) || number > firstDoubt(history)) return undefined;
    const shown = shownInBoth(history, before, next);
    if (shown.length === 0) return undefined;
    const left = itemsOf(next, history.resource).find(
      (it) => isUnknown(it, before, history) && shown.every(({ creation }) => isAsNew(it, creation)),
    );
    return left && next.pages.find((page) => isListed(left.sid, page, history.resource));
  }),
);

// From then on, an instance may be one whose SID did not reach whoever asked for it.
const firstDoubt = oncePer((history: History): number => {
  const doubt = writesIn(history).find(
    ({ exchange, sid }) =>
      sid === undefined &&
      mayHaveWorked(exchange) &&
      !(isSuccess(exchange) && textField(exchange, 'sid') !== undefined),
  );
  return doubt?.number ?? Number.POSITIVE_INFINITY;
});

// A server whose lists show nothing of what was made shows nothing of what was not to be made, either.
function shownInBoth(history: History, before: Walk, next: Walk): readonly Life[] {
  const [first] = before.pages;
  const sids = new Set(itemsOf(next, history.resource).map(({ sid }) => sid));
  return [...sids]
    .filter((sid) => isWalkedPast(sid, before, history.resource))
    .flatMap((sid) => livesAt(history, sid, first));
}

function isUnknown({ sid }: JsonObject, before: Walk, history: History): boolean {
  if (typeof sid !== 'string' || isWalkedPast(sid, before, history.resource)) return false;
  return !sidsGiven(history).has(sid);
}

const sidsGiven = oncePer((history: History) => new Set(livesIn(history).map(({ sid }) => sid)));

// What is older was there before, and the list did not show it.
function isAsNew(item: JsonObject, creation: Answered): boolean {
  const [made, first] = [textOf(item, 'date_created'), textField(creation, 'date_created')].map(secondOf);
  return made !== undefined && first !== undefined && made >= first;
}

function secondOf(text = ''): number | undefined {
  const date = parseIsoDate(text) ?? parseRfc2822Date(text);
  return date && Math.floor(date.getTime() / 1000);
}
