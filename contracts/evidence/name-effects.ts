import { parseIsoDate, parseRfc2822Date } from '../../specs/dates.ts';
import { header, textOf } from './answers.ts';
import { type Answered, type Exchange, isAnswered, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { countBefore } from './in-order.ts';
import { livesIn } from './lives.ts';
import { oncePer } from './once-per.ts';
import { type Shown, shownIn, sidOf } from './shown.ts';
import { type Write, writesIn } from './writes.ts';
import { essentialName, hidesItsName, namesWritten } from './written-names.ts';

/** The later answer that shows a name which a refused write alone gave, on the instance that it named or on any other. */
export function nameEffectOf(history: History, refused: Write): Answered | undefined {
  // An instance may have had the name before anybody looked at it.
  if (refused.sid !== undefined && !isBefore(placesOf(history, refused.sid)[0], refused)) return undefined;
  const bearers = namesWritten(refused.exchange).map((name) => bearerOf(history, refused, name));
  return bearers.find((it) => it !== undefined);
}

/** The number of the first request after a refused write that may have given its name, too; 0 where one did before. */
export function nameIsOwnUntil(history: History, refused: Write): number {
  const [name] = namesWritten(refused.exchange);
  return name === undefined ? 0 : isOwnUntil(history, refused, name);
}

function bearerOf(history: History, refused: Write, name: string): Answered | undefined {
  const [bearer] = bearersOf(history, `${refused.sid ?? ANYWHERE} ${name}`);
  if (bearer === undefined || bearer.number <= refused.number || isOlder(history, bearer, refused)) return undefined;
  return bearer.number < isOwnUntil(history, refused, name) ? bearer.shown.exchange : undefined;
}

// What bore a name already, or may have been given it by somebody else, says nothing about a request.
function isOwnUntil(history: History, refused: Write, name: string): number {
  const places = refused.sid === undefined ? [ANYWHERE] : [refused.sid, NOWHERE];
  const givers = places.map((place) => giversOf(history, `${place} ${name}`));
  if (givers.some(([first]) => isBefore(first, refused))) return 0;
  const others = givers.flatMap((all) => all[countBefore(all, refused.number + 1)]?.number ?? []);
  return Math.min(firstHiding(history), ...others);
}

/** Something with a place in a history, and what it is looked up by. */
interface Placed {
  readonly number: number;
  readonly key: string;
}

const ANYWHERE = 'anywhere';
const NOWHERE = 'nowhere';

const giversOf = grouped<Placed, string>(
  (history) =>
    writesIn(history).flatMap(({ number, exchange, sid = NOWHERE }) =>
      namesWritten(exchange).flatMap((name) => [ANYWHERE, sid].map((place) => ({ number, key: `${place} ${name}` }))),
    ),
  ({ key }) => key,
);

interface Bearer extends Placed {
  readonly shown: Shown;
}

const bearersOf = grouped<Bearer, string>(
  (history) =>
    shownIn(history).flatMap((shown) => {
      const { friendly_name: name } = shown.fields;
      const { number, poll } = shown.exchange;
      if (typeof name !== 'string' || poll === 'pending') return [];
      return [ANYWHERE, sidOf(shown)].map((place) => ({ number, key: `${place} ${essentialName(name)}`, shown }));
    }),
  ({ key }) => key,
);

/** By its SID, the answers that show an instance. */
const placesOf = grouped<{ readonly number: number; readonly sid: string | undefined }, string | undefined>(
  (history) => shownIn(history).map((shown) => ({ number: shown.exchange.number, sid: sidOf(shown) })),
  ({ sid }) => sid,
);

function isBefore(one: { readonly number: number } | undefined, { number }: Write): boolean {
  return one !== undefined && one.number < number;
}

// From then on, any name may be one that was given in a way that nobody can read.
const firstHiding = oncePer((history: History): number => {
  const hiding = writesIn(history).find(({ exchange }) => mayHaveWorked(exchange) && hidesItsName(exchange));
  return hiding?.number ?? Number.POSITIVE_INFINITY;
});

// What nobody has made here, and is older than the request, may be the very thing that it was refused for.
function isOlder(history: History, { shown }: Bearer, { exchange }: Write): boolean {
  if (sidsGiven(history).has(sidOf(shown))) return false;
  const text = textOf(shown.fields, 'date_created') ?? '';
  const made = (parseIsoDate(text) ?? parseRfc2822Date(text))?.getTime();
  const refusedAtMs = sentAtServer(exchange);
  return made !== undefined && refusedAtMs !== undefined && made < refusedAtMs - ROUNDING_MS;
}

const ROUNDING_MS = 1000;

const sidsGiven = oncePer((history: History) => new Set<unknown>(livesIn(history).map(({ sid }) => sid)));

// On the clock of the server, which need not be that of the run.
function sentAtServer(exchange: Exchange): number | undefined {
  const text = isAnswered(exchange) ? header(exchange, 'date') : undefined;
  const answered = text === undefined ? undefined : parseRfc2822Date(text)?.getTime();
  return answered === undefined ? undefined : answered - exchange.ms;
}
