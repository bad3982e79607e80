import { apiKey, type Resource } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { DEFAULT_PAGE_SIZE } from '../../evidence/limits.ts';
import { askedPageSize, metaOf, type PageAddress, pageAddress, walksIn } from '../../evidence/pages.ts';
import { queryField } from '../../evidence/requests.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { citeMeta } from '../property-sources.ts';
import type { Rule } from '../rule.ts';
import { citeComponent } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const pageUrlsKeepTheQuestion: Rule = {
  id: 'page-urls-keep-the-question',
  title: 'The addresses of pages ask for the same account and the same page size',
  level: 'MUST',
  profile: 'state',
  sources: [
    ...citeMeta('next_page_url'),
    ...citeComponent(collections, 'parameters/PageSize'),
    ...citeComponent([apiKey], 'parameters/AccountSid'),
    ...citeMeta('url', 'first_page_url', 'previous_page_url'),
  ],
  scenario: 'paging',
  covers: ['list'],
  branches: ['account', 'page-size', 'size-of-the-next-page'],

  judge(history, resource) {
    const walks = walksIn(history);
    const sized = walks.filter(({ pages }) => askedPageSize(pages[0]) !== undefined && pages.length > 1);
    for (const { pages } of walks) {
      const verdict = firstBroken(pages, (page) => wrongAddress(page, pages[0], resource));
      if (verdict !== undefined) return verdict;
      const other = otherSize(pages);
      if (other !== undefined) return other;
    }
    return holds(...sized.flatMap(({ pages }) => pages));
  },
};

const ADDRESSES: readonly PageAddress[] = ['url', 'first_page_url', 'next_page_url', 'previous_page_url'];

function wrongAddress(page: Answered, first: Answered, resource: Resource): Broken | undefined {
  for (const field of ADDRESSES) {
    const address = pageAddress(page, field);
    const account = resource.namesAccount ? queryField(first, 'AccountSid') : undefined;
    const says = { expected: `${field} names the AccountSid that was asked for`, observed: 'it does not' };
    if (!address) continue;
    if (account !== undefined && address.searchParams.get('AccountSid') !== account)
      return broken('account', says, page);
    const sized = { expected: `${field} asks for the same PageSize`, observed: 'it does not' };
    if (!keepsSize(address, page, first)) return broken('page-size', sized, page);
  }
  return undefined;
}

// A token may hold the size; the page behind it shows then.
function keepsSize({ searchParams }: URL, page: Answered, first: Answered): boolean {
  const said = searchParams.get('PageSize');
  if (said === null && searchParams.has('PageToken')) return true;
  const size = said === null ? DEFAULT_PAGE_SIZE : Number(said);
  return askedPageSize(first) === undefined || size === askedPageSize(first) || size === metaOf(page)?.page_size;
}

function otherSize([first, ...others]: readonly Answered[]): Broken | undefined {
  const size = first && metaOf(first)?.page_size;
  const other = others.find((it) => typeof metaOf(it)?.page_size === 'number' && metaOf(it)?.page_size !== size);
  const says = { expected: 'each page has the page_size of the first', observed: 'a later one has another' };
  return first && other && typeof size === 'number' ? broken('size-of-the-next-page', says, first, other) : undefined;
}
