import { authToken, catalogue } from '../../../specs/catalogue.ts';
import { type JsonObject, listItems } from '../../evidence/answers.ts';
import { usernameSent } from '../../evidence/credentials.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { countBefore } from '../../evidence/in-order.ts';
import { DEFAULT_PAGE_SIZE } from '../../evidence/limits.ts';
import { oncePer } from '../../evidence/once-per.ts';
import { namesNoPage } from '../../evidence/pages.ts';
import { queryField } from '../../evidence/requests.ts';
import { ownerOf } from '../../evidence/tokens.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const promotionKeepsResources: Rule = {
  id: 'promotion-keeps-resources',
  title: 'A promotion leaves the credentials and keys of the account as they were',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'promote'),
  scenario: 'rotation-effects',
  covers: ['promote', 'use'],
  branches: ['lost', 'changed'],

  judge(history) {
    const comparisons = history.succeeded('promote').flatMap((it) => comparisonsOf(it, history));
    if (comparisons.length === 0) return inconclusive('no list was read whole before and after a promotion');
    const found = firstBroken(comparisons, judgeComparison);
    if (found !== undefined) return found;
    return holds(comparisons.flatMap((it) => [it.promotion, it.before, it.after]));
  },
};

/** The same list before and after a promotion. */
interface Comparison {
  readonly promotion: Answered;
  readonly before: Answered;
  readonly after: Answered;
}

function comparisonsOf(promotion: Answered, history: History): readonly Comparison[] {
  return listsByAddress(history).flatMap((lists) => {
    const next = countBefore(lists, promotion.number);
    const [before, after] = [lists[next - 1], lists[next]];
    // An empty list has nothing to lose, and what an older one had was not lost by the promotion.
    const isTelling = before && after && itemsOf(before).length > 0 && isWhole(after);
    return isTelling ? [{ promotion, before, after }] : [];
  });
}

/** The owner's lists of each address, in their order. */
const listsByAddress = oncePer((history: History) => {
  const owner = ownerOf(history);
  const lists = history.succeeded('use').filter((it) => usernameSent(it) === owner && listedBy(it) !== undefined);
  return [...Map.groupBy(lists, (it) => it.request.url).values()];
});

function judgeComparison({ promotion, before, after }: Comparison): Broken | undefined {
  const kept = new Map(itemsOf(after).map((it) => [it.sid, it]));
  const known = itemsOf(before).filter((it) => typeof it.sid === 'string');
  const lost = known.find((it) => !kept.has(it.sid));
  const expected = 'what was listed before the promotion is listed after it, with the same name';
  if (lost !== undefined) {
    return broken('lost', { expected, observed: `${nameOf(lost)} is gone` }, promotion, before, after);
  }
  const changed = known.find(
    (it) => isOnlyOne(it, before) && isOnlyOne(it, after) && it.friendly_name !== kept.get(it.sid)?.friendly_name,
  );
  if (changed === undefined) return undefined;
  return broken('changed', { expected, observed: `${nameOf(changed)} has another name` }, promotion, before, after);
}

// A mock may list one example several times under one SID.
function isOnlyOne({ sid }: JsonObject, list: Answered): boolean {
  return itemsOf(list).filter((it) => it.sid === sid).length === 1;
}

function nameOf({ sid }: JsonObject): string {
  return String(sid).slice(0, 40);
}

function itemsOf(list: Answered): readonly JsonObject[] {
  return listedBy(list) ?? [];
}

function listedBy(list: Answered): readonly JsonObject[] | undefined {
  const listed = catalogue.find((it) => it.operations.list?.operationId === list.operation?.operationId);
  return listed && listItems(list, listed);
}

// On a page that is full, an item can be missing because it has moved to the next one.
function isWhole(list: Answered): boolean {
  const pageSize = Number(queryField(list, 'PageSize') ?? DEFAULT_PAGE_SIZE);
  return itemsOf(list).length < pageSize && namesNoPage(list, 'next_page_url');
}
