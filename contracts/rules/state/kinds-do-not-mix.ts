import { awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { type Answered, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import type { Life } from '../../evidence/lives.ts';
import { isSentByOwner, isTimely } from '../../evidence/owners-request.ts';
import { listedAt, pathOf } from '../../evidence/places.ts';
import { livingAt } from '../../evidence/whereabouts.ts';
import { type Broken, broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

const KINDS = [awsCredential, publicKey] as const;

export const kindsDoNotMix: Rule = {
  id: 'kinds-do-not-mix',
  title: 'A credential of one kind is not among those of another kind',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(KINDS, 'fetch', 'list'),
  scenario: 'strays',
  covers: ['use', 'stray'],
  covering: (exchange) => isSuccess(exchange) || isRefusal(exchange),
  branches: ['fetched', 'listed'],

  judge(history) {
    const fetches = foreignFetches(history);
    const lists = foreignLists(history);
    for (const { life, exchange } of fetches) {
      const expected = 'a fetch of it as a credential of the other kind is refused';
      if (!isSuccess(exchange)) continue;
      return broken('fetched', { expected, observed: 'it is answered with success' }, life.creation, exchange);
    }
    const listed = lists.map(verdictOnList).find((it) => it !== undefined);
    if (listed !== undefined) return listed;
    // Only what is found at its own place shows that it is missing at the other one.
    const control = history
      .succeeded('fetch')
      .find((it) => isTimely(it) && fetches.some(({ life }) => life.sid === it.sid));
    const judged = [...fetches, ...lists].flatMap(({ life, exchange }) => [life.creation, exchange]);
    return control
      ? holds(control, ...judged)
      : inconclusive('nothing was fetched as its own kind and asked for as another');
  },
};

interface Foreign {
  readonly life: Life;
  readonly exchange: Answered;
}

function foreignFetches(history: History): readonly Foreign[] {
  const strays = history
    .answered('stray')
    .filter((it) => isSentByOwner(it) && it.request.method === 'GET' && (isSuccess(it) || isRefusal(it)));
  return strays.flatMap((exchange) =>
    livingAt(history, exchange)
      .filter(({ sid }) => othersOf(history).some((list) => pathOf(exchange)?.endsWith(`${list}/${sid}`)))
      .map((life) => ({ life, exchange })),
  );
}

function foreignLists(history: History): readonly Foreign[] {
  const lists = history.succeeded('use').filter((it) => isSentByOwner(it));
  return lists
    .filter((it) => othersOf(history).some((list) => pathOf(it)?.endsWith(list)))
    .flatMap((exchange) => livingAt(history, exchange).map((life) => ({ life, exchange })));
}

/** The paths of the lists of the other kinds. */
function othersOf({ resource }: History): readonly string[] {
  return KINDS.filter((it) => it !== resource).flatMap(({ operations }) => operations.list?.path ?? []);
}

function verdictOnList({ life, exchange }: Foreign): Broken | undefined {
  const expected = 'a list of the other kind does not have it';
  if (!listedAt(exchange, 'credentials').has(life.sid)) return undefined;
  return broken('listed', { expected, observed: 'it has it' }, life.creation, exchange);
}
