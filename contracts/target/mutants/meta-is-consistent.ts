import type { OperationId } from '../reference/operations.ts';
import { changingSuccess, fieldsOf, type Mutant, withMeta } from './mutant.ts';

const id = 'meta-is-consistent';
const aws = 'ListCredentialAws';
const publicKeys = 'ListCredentialPublicKey';
const keys = 'ListGetKeys';

export const metaIsConsistentMutants: readonly Mutant[] = [
  changingMeta('key/items', aws, () => ({ key: 'items' })),
  changingMeta('key/later-pages', keys, ({ page }) => (page > 0 ? { key: 'credentials' } : {})),
  changingMeta('page/from-one', publicKeys, ({ page }) => ({ page: page + 1 })),
  changingMeta('page/always-zero', keys, () => ({ page: 0 })),
  changingMeta('page-size/count', aws, ({ count }) => ({ page_size: count })),
  changingMeta('page-size/default', publicKeys, () => ({ page_size: 50 })),
  changingMeta('url/first', keys, ({ meta }) => ({ url: meta.first_page_url })),
  changingMeta('url/other-list', aws, ({ meta }) => ({ url: String(meta.url).replace('AWS', 'PublicKeys') })),
  changingMeta('first-page-url/own', publicKeys, ({ meta }) => ({ first_page_url: meta.url })),
  changingMeta('next-page-url/one-too-far', keys, ({ meta, page }) => ({
    next_page_url: replaced(meta.next_page_url, `Page=${page + 1}`, `Page=${page + 2}`),
  })),
  changingMeta('previous-page-url/own', aws, ({ meta, page }) => ({
    previous_page_url: page > 0 ? meta.url : null,
  })),
];

interface Page {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly page: number;
  readonly count: number;
}

function changingMeta(name: string, operationId: OperationId, change: (page: Page) => object): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `gives a wrong ${name.split('/')[0] ?? ''} in the meta of a list`,
    wrap: changingSuccess([operationId], (answer) => {
      const { meta, keys: items, credentials = items } = fieldsOf(answer);
      const fields: Page['meta'] = { ...Object(meta) };
      const count = Array.isArray(credentials) ? credentials.length : 0;
      return withMeta(answer, { ...change({ meta: fields, page: Number(fields.page), count }) });
    }),
  };
}

function replaced(address: unknown, from: string, to: string): unknown {
  return typeof address === 'string' ? address.replace(from, to) : address;
}
