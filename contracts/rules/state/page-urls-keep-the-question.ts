import { apiKey, type Resource } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { DEFAULT_PAGE_SIZE } from '../../evidence/limits.ts';
import { askedPageSize, metaOf, PAGE_ADDRESSES, pageAddress, walksIn } from '../../evidence/pages.ts';
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
    const found = firstBroken(walks, ({ pages }) => {
      return firstBroken(pages, (page) => wrongAddress(page, pages[0], resource)) ?? otherSize(pages);
    });
    if (found !== undefined) return found;
    return holds(sized.flatMap(({ pages }) => pages));
  },
};

function wrongAddress(page: Answered, first: Answered, resource: Resource): Broken | undefined {
  const account = resource.namesAccount ? queryField(first, 'AccountSid') : undefined;
  return firstBroken(PAGE_ADDRESSES, (field) => {
    const address = pageAddress(page, field);
    if (address === undefined) return undefined;
    const other = { expected: `${field} names the AccountSid that was asked for`, observed: 'it does not' };
    if (account !== undefined && address.searchParams.get('AccountSid') !== account)
      return broken('account', other, page);
    const sized = { expected: `${field} asks for the same PageSize as the request`, observed: 'it does not' };
    return keepsSize(address, page, first) ? undefined : broken('page-size', sized, page);
  });
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
  const finding = { expected: 'each page has the page_size of the first', observed: 'a later one has another' };
  return first && other && typeof size === 'number'
    ? broken('size-of-the-next-page', finding, first, other)
    : undefined;
}
