import type { Resource } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { DEFAULT_PAGE_SIZE } from '../../evidence/limits.ts';
import {
  askedPageSize,
  countOf,
  metaOf,
  PAGE_ADDRESSES,
  type PageAddress,
  pageAddress,
  walksIn,
} from '../../evidence/pages.ts';
import { queryField } from '../../evidence/requests.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { citeMeta } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const metaIsConsistent: Rule = {
  id: 'meta-is-consistent',
  title: 'The meta of a page agrees with its items, with its request and with itself',
  level: 'MUST',
  profile: 'state',
  sources: citeMeta('key', 'page', 'page_size', 'url', 'first_page_url', 'next_page_url', 'previous_page_url'),
  scenario: 'paging',
  covers: ['list'],
  branches: ['key', 'page', 'page-size', 'url', 'first-page-url', 'next-page-url', 'previous-page-url'],

  judge(history, resource) {
    const pages = walksIn(history).flatMap((walk) =>
      walk.pages.map((page, index): Numbered => ({ page, number: numberOf(page, index), resource })),
    );
    const found = firstBroken(pages, (it) => wrongKey(it) ?? wrongNumber(it) ?? wrongSize(it) ?? wrongAddress(it));
    if (found !== undefined) return found;
    return holds(pages.map(({ page }) => page).filter(saysAll));
  },
};

interface Numbered {
  readonly page: Answered;
  /** Which page it is, from 0. */
  readonly number: number;
  readonly resource: Resource;
}

function numberOf(page: Answered, index: number): number {
  const asked = Number(queryField(page, 'Page') ?? Number.NaN);
  return Number.isInteger(asked) ? asked : index;
}

function saysAll(page: Answered): boolean {
  const meta = metaOf(page);
  return typeof meta?.key === 'string' && typeof meta.page === 'number' && typeof meta.page_size === 'number';
}

function wrongKey({ page, resource }: Numbered): Broken | undefined {
  const key = metaOf(page)?.key;
  const finding = { expected: `key is ${resource.listField}, as the items are named`, observed: 'it is another name' };
  return typeof key === 'string' && key !== resource.listField ? broken('key', finding, page) : undefined;
}

function wrongNumber({ page, number }: Numbered): Broken | undefined {
  const said = metaOf(page)?.page;
  const finding = { expected: `page is ${number}`, observed: `it is ${String(said)}` };
  return typeof said === 'number' && said !== number ? broken('page', finding, page) : undefined;
}

function wrongSize({ page, resource }: Numbered): Broken | undefined {
  const size = metaOf(page)?.page_size;
  if (typeof size !== 'number') return undefined;
  const asked = askedPageSize(page);
  const count = countOf(page, resource);
  // A server may lower a size that it finds too large, but not below the one that it offers to everybody.
  const least = Math.max(count, Math.min(asked ?? 0, DEFAULT_PAGE_SIZE));
  if (size >= least && size <= (asked ?? size)) return undefined;
  const expected =
    size < count ? `page_size is at least ${count}, as many as there are items` : `page_size is ${asked}`;
  return broken('page-size', { expected, observed: `it is ${size}` }, page);
}

const STEPS_FROM: Readonly<Record<PageAddress, (number: number) => number>> = {
  url: (number) => number,
  first_page_url: () => 0,
  next_page_url: (number) => number + 1,
  previous_page_url: (number) => number - 1,
};

function wrongAddress(numbered: Numbered): Broken | undefined {
  return firstBroken(PAGE_ADDRESSES, (field) => wrongAddressIn(field, numbered));
}

function wrongAddressIn(field: PageAddress, { page, number, resource }: Numbered): Broken | undefined {
  const address = pageAddress(page, field);
  if (address === undefined) return undefined;
  const branch = field.replaceAll('_', '-');
  const path = resource.operations.list?.path ?? '';
  const elsewhere = { expected: `${field} leads to ${path}`, observed: 'it has another path' };
  if (!address.pathname.replace(/\/$/, '').endsWith(path)) return broken(branch, elsewhere, page);
  const said = address.searchParams.get('Page') ?? '';
  const meant = STEPS_FROM[field](number);
  const finding = { expected: `${field} asks for page ${meant}`, observed: 'it asks for another one' };
  return said !== '' && Number(said) !== meant && meant >= 0 ? broken(branch, finding, page) : undefined;
}
