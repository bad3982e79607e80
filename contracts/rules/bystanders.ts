import { type Exchange, isRefusal } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { sentField } from '../evidence/requests.ts';
import { contradiction, LASTING_FIELDS } from '../evidence/same-value.ts';
import { isUnchanged, type Sighting, sightingsIn } from '../evidence/sightings.ts';

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
  const sightings = sightingsIn(history);
  return sightings
    .filter(({ exchange }) => exchange.step === 'fetch' || exchange.step === 'list')
    .flatMap((after) => {
      const earlier = sightings.filter((it) => it.sid === after.sid && it.exchange.number < after.exchange.number);
      return proven(history, earlier, after) ?? namedByRefused(history, earlier, after) ?? [];
    });
}

function proven(history: History, earlier: readonly Sighting[], after: Sighting): Bystander | undefined {
  const known = knownBefore(after, earlier);
  if (known === undefined || !isUnchanged(history, known.before, after)) return undefined;
  const update = updatesOfAnother(history, known.since, after).at(-1);
  return update && { before: known.before, update, after };
}

function namedByRefused(history: History, earlier: readonly Sighting[], after: Sighting): Bystander | undefined {
  const before = earlier.findLast(({ isItem }) => !isItem);
  if (before === undefined || !isUnchanged(history, before, after)) return undefined;
  const name = after.fields.friendly_name;
  const givers = history.exchanges.filter((it) => typeof name === 'string' && sentField(it, 'FriendlyName') === name);
  const updates: readonly Exchange[] = updatesOfAnother(history, before.exchange, after).filter(isRefusal);
  const update = updates.findLast((it) => givers.includes(it));
  return update && givers.every((it) => updates.includes(it)) ? { before, update, after } : undefined;
}

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

function updatesOfAnother({ exchanges }: History, since: Exchange, { sid, exchange }: Sighting): readonly Exchange[] {
  return exchanges.filter(
    (it) =>
      it.step === 'update' &&
      it.sid !== sid &&
      it.outcome.kind !== 'refused' &&
      it.number > since.number &&
      it.number < exchange.number,
  );
}
