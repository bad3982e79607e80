import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Session } from '../client/session.ts';
import { bodyField, fieldOf, listItems, textField } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { listUntil } from './consistency.ts';
import { validFields } from './samples.ts';
import type { Scenario } from './scenario.ts';

const CREATED = 3;
// By the first, there is a page in the middle; by the second, a last page that is not full.
const PAGE_SIZES = [1, 2];
// An account with more of its own than these pages hold is read in part; a list that never ends is left before that.
const MOST_PAGES = 40;
const SPARE_PAGES = 2;

/** A list that is longer than a page, read to its end. */
export const paging: Scenario = {
  id: 'paging',
  title: 'a list that is longer than a page',
  resources: [awsCredential, publicKey, apiKey],
  async run({ session, resource, keyring, name }) {
    const sids: (string | undefined)[] = [];
    for (let index = 1; index <= CREATED; index += 1) {
      sids.push(textField(await session.create(validFields(resource, keyring, name(`item ${index}`))), 'sid'));
    }
    const whole = await listUntil(session, { rule: 'created-is-listed', has: sids.filter((it) => it !== undefined) });
    for (const size of PAGE_SIZES) {
      const pages = Math.ceil((listItems(whole, resource)?.length ?? 0) / size) + SPARE_PAGES;
      const first = await session.list({ query: { PageSize: String(size) } });
      await followPages(session, first, Math.min(pages, MOST_PAGES));
    }
    await session.list();
  },
};

async function followPages(session: Session, first: Exchange, mostPages: number): Promise<void> {
  const visited = new Set<string>();
  let next = nextPageOf(first);
  while (next !== undefined && !visited.has(next) && visited.size < mostPages) {
    visited.add(next);
    const page = await session.page(next);
    next = page && nextPageOf(page);
  }
}

function nextPageOf(exchange: Exchange): string | undefined {
  const address = fieldOf(bodyField(exchange, 'meta'), 'next_page_url');
  return typeof address === 'string' && address !== '' ? address : undefined;
}
