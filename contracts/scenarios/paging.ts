import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Session } from '../client/session.ts';
import { bodyField, fieldOf } from '../evidence/answers.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { validFields } from './samples.ts';
import type { Scenario } from './scenario.ts';

const CREATED = 5;
const PAGE_SIZE = 2;
// Enough for an account with a few dozen resources of its own; a list that never ends is left after as many.
const MOST_PAGES = 40;

/** A list that is longer than a page, read to its end. */
export const paging: Scenario = {
  id: 'paging',
  title: 'a list that is longer than a page',
  resources: [awsCredential, publicKey, apiKey],
  async run({ session, resource, keyring, name }) {
    for (let index = 1; index <= CREATED; index += 1) {
      await session.create(validFields(resource, keyring, name(`item ${index}`)));
    }
    await followPages(session, await session.list({ query: { PageSize: String(PAGE_SIZE) } }));
    await session.list();
  },
};

async function followPages(session: Session, first: Exchange): Promise<void> {
  const visited = new Set<string>();
  let next = nextPageOf(first);
  while (next !== undefined && !visited.has(next) && visited.size < MOST_PAGES) {
    visited.add(next);
    const page = await session.page(next);
    next = page && nextPageOf(page);
  }
}

function nextPageOf(exchange: Exchange): string | undefined {
  const address = fieldOf(bodyField(exchange, 'meta'), 'next_page_url');
  return typeof address === 'string' && address !== '' ? address : undefined;
}
