import { handling, type Mutant, withFields, withMeta, withQuery } from './mutant.ts';

const id = 'page-size-out-of-range';

export const pageSizeOutOfRangeMutants: readonly Mutant[] = [
  {
    id: `${id}/below-one/empty-pages`,
    breaks: 'gives pages of no AWS credentials',
    wrap: handling(['ListCredentialAws'], async (call, healthy) => {
      if (sizeAsked(call.query) > 0) return healthy(call.request);
      const answer = await healthy(withQuery(call, { PageSize: '1' }));
      return withMeta(withFields(answer, { credentials: [] }), { page_size: 0 });
    }),
  },
  {
    id: `${id}/below-one/all`,
    breaks: 'takes 0 for no limit on the keys of a page',
    wrap: handling(['ListGetKeys'], async (call, healthy) => {
      if (sizeAsked(call.query) > 0) return healthy(call.request);
      return withMeta(await healthy(withQuery(call, { PageSize: '1000' })), { page_size: 0 });
    }),
  },
  {
    id: `${id}/above-thousand/public-keys`,
    breaks: 'gives as many public keys as are asked for',
    wrap: handling(['ListCredentialPublicKey'], async (call, healthy) => {
      const size = sizeAsked(call.query);
      if (size <= 1000) return healthy(call.request);
      return withMeta(await healthy(withQuery(call, { PageSize: '1000' })), { page_size: size });
    }),
  },
  {
    id: `${id}/above-thousand/its-own-limit`,
    breaks: 'gives pages of up to 5000 keys',
    wrap: handling(['ListGetKeys'], async (call, healthy) => {
      if (sizeAsked(call.query) <= 1000) return healthy(call.request);
      return withMeta(await healthy(withQuery(call, { PageSize: '1000' })), { page_size: 5000 });
    }),
  },
];

function sizeAsked(query: URLSearchParams): number {
  return Number(query.get('PageSize') ?? 50);
}
