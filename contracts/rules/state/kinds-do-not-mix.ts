import { awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { type Answered, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import type { Life } from '../../evidence/lives.ts';
import { isSentByOwner, isTimely } from '../../evidence/owners-request.ts';
import { isListed } from '../../evidence/pages.ts';
import { pathOf } from '../../evidence/requests.ts';
import { livingAt } from '../../evidence/whereabouts.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
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
    const found = firstBroken(fetches, judgeFetch) ?? firstBroken(lists, (it) => judgeList(it, history));
    if (found !== undefined) return found;
    // Only what is found at its own place shows that it is missing at the other one.
    const control = history
      .succeeded('fetch')
      .find((it) => isTimely(it) && fetches.some(({ life }) => life.sid === it.sid));
    const judged = [...fetches, ...lists].flatMap(({ life, exchange }) => [life.creation, exchange]);
    return control
      ? holds(control, judged)
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

function judgeFetch({ life, exchange }: Foreign): Broken | undefined {
  if (!isSuccess(exchange)) return undefined;
  const expected = 'a fetch of a credential of one kind as one of the other kind is refused';
  return broken(
    'fetched',
    { expected, observed: `it was answered with ${exchange.outcome.status}` },
    life.creation,
    exchange,
  );
}

function judgeList({ life, exchange }: Foreign, { resource }: History): Broken | undefined {
  if (!isListed(life.sid, exchange, resource)) return undefined;
  const expected = 'a list of one kind has no credential of the other kind';
  return broken('listed', { expected, observed: 'it has one' }, life.creation, exchange);
}
