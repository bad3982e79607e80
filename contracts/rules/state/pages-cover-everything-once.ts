import { listItems } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isUndisturbed, itemsOf, ownLists, type Walk, walksIn } from '../../evidence/pages.ts';
import { dueIn } from '../due.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const pagesCoverEverythingOnce: Rule = {
  id: 'pages-cover-everything-once',
  title: 'The pages of a list have every resource exactly once',
  level: 'MUST',
  profile: 'state',
  sources: [...cite('twilio-responses', 'paging', ...collections), ...citeOperations(collections, 'list')],
  scenario: 'paging',
  covers: ['list'],
  branches: ['repeated', 'missing'],

  judge(history, _, conditions) {
    // What changes while the pages are read may rightly be seen twice, or not at all.
    const walks = walksIn(history).filter((it) => it.pages.length > 1 && isUndisturbed(history, it));
    const found =
      repeatedInOne(history) ??
      firstBroken(walks, (it) => repeatedIn(it, history)) ??
      firstBroken(walks, (it) => missingFrom(it, history, conditions));
    if (found !== undefined) return found;
    const whole = walks.filter((it) => it.isComplete && dueIn(it.pages[0], history, conditions).length > 0);
    return whole.length === 0
      ? inconclusive('no list of more than one page was read to its end')
      : holds(whole.flatMap(({ pages }) => pages));
  },
};

function repeatedInOne(history: History): Broken | undefined {
  const page = ownLists(history).find((it) => repetition(sidsOn(it, history)) !== undefined);
  const finding = { expected: 'a page has each resource once', observed: 'it has one of them twice' };
  return page && broken('repeated', finding, page);
}

function repeatedIn({ pages }: Walk, history: History): Broken | undefined {
  const sid = repetition(pages.flatMap((page) => sidsOn(page, history)));
  const [first, ...others] = pages.filter((page) => sid !== undefined && sidsOn(page, history).includes(sid));
  const finding = { expected: 'each resource is on one page', observed: `one of them is on ${others.length + 1}` };
  return first && broken('repeated', finding, first, ...others);
}

function sidsOn(page: Answered, { resource }: History): readonly string[] {
  return (listItems(page, resource) ?? []).flatMap(({ sid }) => (typeof sid === 'string' ? [sid] : []));
}

function repetition(sids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return sids.find((sid) => seen.has(sid) || !seen.add(sid));
}

function missingFrom(walk: Walk, history: History, conditions: Conditions): Broken | undefined {
  if (!walk.isComplete) return undefined;
  const listed = new Set(itemsOf(walk, history.resource).map(({ sid }) => sid));
  const life = dueIn(walk.pages[0], history, conditions).find(({ sid }) => !listed.has(sid));
  const expected = 'the pages have every resource that exists';
  const observed = 'one that was created, and not deleted since, is on none of them';
  return life && broken('missing', { expected, observed }, life.creation, ...walk.pages);
}
