import { type Answered, type Exchange, isRefusalOfInput, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { LARGEST_PAGE } from '../../evidence/limits.ts';
import { isSentByOwner, isTimely } from '../../evidence/owners-request.ts';
import { countOf, metaOf } from '../../evidence/pages.ts';
import { queryField } from '../../evidence/requests.ts';
import { type Broken, broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeComponent } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const pageSizeOutOfRange: Rule = {
  id: 'page-size-out-of-range',
  title: 'A page size outside 1 to 1000 is refused or brought into that range',
  level: 'SHOULD',
  profile: 'input',
  sources: [
    ...citeComponent(collections, 'parameters/PageSize'),
    ...cite('twilio-error-20007', 'page size too large', ...collections),
  ],
  scenario: 'inputs',
  covers: ['list'],
  covering: asksOutOfRange,
  branches: ['below-one', 'above-thousand'],

  judge(history) {
    const asked = history.answered('list').filter((it) => isSentByOwner(it) && asksOutOfRange(it));
    const control = history.succeeded('list').find((it) => isTimely(it) && !asksOutOfRange(it));
    const isTelling = (it: Answered) =>
      isSuccess(it) ? shownSize(history, it) !== undefined : control !== undefined && isRefusalOfInput(it);
    const judged = asked.filter(isTelling);
    if (judged.length === 0) return inconclusive('no answer to such a list shows its page size or refuses it');
    const controls = control === undefined ? [] : [control];
    return judgeEach(judged, (it) => judgeSize(it, shownSize(history, it)), ...controls);
  },
};

function asksOutOfRange(exchange: Exchange): boolean {
  const text = queryField(exchange, 'PageSize') ?? '';
  return /^-?\d+$/.test(text) && !isInRange(Number(text));
}

// More items than a page may hold show its size as well as a number does.
function shownSize({ resource }: History, list: Answered): number | undefined {
  const items = countOf(list, resource);
  if (items > LARGEST_PAGE) return items;
  const size = metaOf(list)?.page_size;
  return Number.isInteger(size) ? Number(size) : undefined;
}

function judgeSize(list: Answered, size: number | undefined): Broken | undefined {
  if (!isSuccess(list) || size === undefined || isInRange(size)) return undefined;
  const asked = `a list with PageSize=${queryField(list, 'PageSize')}`;
  const finding = {
    expected: `${asked} is refused, or has pages of 1 to ${LARGEST_PAGE} items`,
    observed: `its page size is ${size}`,
  };
  return broken(size < 1 ? 'below-one' : 'above-thousand', finding, list);
}

function isInRange(size: number): boolean {
  return size >= 1 && size <= LARGEST_PAGE;
}
