import { type Exchange, isRefusal } from '../evidence/exchange.ts';
import { grouped } from '../evidence/grouped.ts';
import type { History } from '../evidence/history.ts';
import { between } from '../evidence/in-order.ts';
import { oncePer } from '../evidence/once-per.ts';
import { sentField } from '../evidence/requests.ts';
import { contradiction, LASTING_FIELDS } from '../evidence/same-value.ts';
import { isUnchanged, type Sighting, sightingsIn, sightingsOf } from '../evidence/sightings.ts';

/** An instance that was seen before and after a request for another one. */
export interface Bystander {
  readonly before: Sighting;
  readonly update: Exchange;
  readonly after: Sighting;
}

/** The field in which a bystander is not what it was. */
export function touchedField({ before, after }: Bystander): string | undefined {
  return contradiction(before.fields, after.fields, LASTING_FIELDS);
}

/**
 * The instances that nobody named, before and after each update. A refused one counts, too: it must change nothing at all.
 * An instance was seen before where a fetch showed it, or two answers of other kinds agreed on it: otherwise one of those may
 * have been wrong all the time. A name that only refused updates ever sent needs no such proof.
 */
export function bystandersIn(history: History): readonly Bystander[] {
  return sightingsIn(history).flatMap((after) => {
    const earlier = sightingsOf(history, after.sid).filter((it) => it.exchange.number < after.exchange.number);
    return proven(history, earlier, after) ?? namedByRefused(history, earlier, after) ?? [];
  });
}

function proven(history: History, earlier: readonly Sighting[], after: Sighting): Bystander | undefined {
  const known = knownBefore(after, earlier);
  if (known === undefined || !isUnchanged(history, known.before, after)) return undefined;
  const update = updatesBetween(history, known.since, after).findLast((it) => it.sid !== after.sid);
  return update && { before: known.before, update, after };
}

function namedByRefused(history: History, earlier: readonly Sighting[], after: Sighting): Bystander | undefined {
  const before = earlier.findLast(({ isItem }) => !isItem);
  if (before === undefined || !isUnchanged(history, before, after)) return undefined;
  // The request for what shows no name sends none either, so that it would itself be among the givers.
  const givers = giversOf(history, after.fields.friendly_name);
  const [from, to] = [before.exchange.number, after.exchange.number];
  const isInnocent = (it: Exchange) => it.step === 'update' && it.sid !== after.sid && isRefusal(it);
  const update = givers.at(-1);
  return update && givers.every((it) => it.number > from && it.number < to && isInnocent(it))
    ? { before, update, after }
    : undefined;
}

const giversOf = grouped(
  ({ exchanges }) => exchanges,
  (it): unknown => sentField(it, 'FriendlyName'),
);

interface Known {
  readonly before: Sighting;
  readonly since: Exchange;
}

function knownBefore(after: Sighting, earlier: readonly Sighting[]): Known | undefined {
  const whole = earlier.findLast(({ isItem }) => !isItem);
  const item = earlier.findLast((it) => it.isItem);
  if (!after.isItem && whole?.exchange.step === 'fetch') return { before: whole, since: whole.exchange };
  if (whole === undefined || item === undefined || whole.exchange.number > item.exchange.number) return undefined;
  const fields = LASTING_FIELDS.filter((it) => it !== 'policy');
  const agrees = contradiction(whole.fields, item.fields, fields) === undefined;
  return agrees ? { before: after.isItem ? item : whole, since: item.exchange } : undefined;
}

function updatesBetween(history: History, since: Exchange, { exchange }: Sighting): readonly Exchange[] {
  return between(updatesIn(history), since.number, exchange.number);
}

const updatesIn = oncePer(({ exchanges }: History) =>
  exchanges.filter((it) => it.step === 'update' && it.outcome.kind !== 'refused'),
);
