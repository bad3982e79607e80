import type { OperationId } from '../reference/operations.ts';
import { changingSuccess, fieldsOf, handling, type Mutant, withFields, withMeta } from './mutant.ts';

const id = 'page-urls-progress';

export const pageUrlsProgressMutants: readonly Mutant[] = [
  changingNext('other-origin/next', 'ListCredentialAws', ({ next }) =>
    onHost(next, 'https://accounts.twilio.com.example'),
  ),
  {
    id: `${id}/other-origin/second-page`,
    breaks: 'gives the first page of keys on the host of another API, from the second page on',
    wrap: changingSuccess(['ListGetKeys'], (answer, { query }) =>
      Number(query.get('Page')) > 0
        ? withMeta(answer, { first_page_url: 'https://accounts.twilio.com/v1/Keys?PageSize=2' })
        : answer,
    ),
  },
  changingNext('same-page/own', 'ListCredentialPublicKey', ({ url }) => url),
  changingNext('visited/first', 'ListGetKeys', ({ first, page, next }) => (page > 0 ? first : next)),
  changingNext('refused/token', 'ListCredentialAws', ({ next }) => `${String(next)}x`),
  {
    id: `${id}/refused/last`,
    breaks: 'does not find the third page of public keys',
    wrap: handling(['ListCredentialPublicKey'], async ({ query, request }, healthy) =>
      healthy(query.get('Page') === '2' ? { ...request, target: '/v1/Credentials' } : request),
    ),
  },
  {
    id: `${id}/endless/empty`,
    breaks: 'gives a next page of keys for ever, with nothing on it',
    wrap: changingSuccess(['ListGetKeys'], (answer, { query }) => {
      const page = Number(query.get('Page'));
      const next_page_url = String(Object(fieldsOf(answer).meta).url)
        .replace(/\bPage=\d+/, `Page=${page + 1}`)
        .replace(/&PageToken=\w+/, '');
      return withMeta(page > 2 ? withFields(answer, { keys: [] }) : answer, { next_page_url });
    }),
  },
];

interface Links {
  readonly url: unknown;
  readonly first: unknown;
  readonly next: unknown;
  readonly page: number;
}

function changingNext(name: string, operationId: OperationId, change: (links: Links) => unknown): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: 'gives a next page that does not lead on',
    wrap: changingSuccess([operationId], (answer) => {
      const { url, first_page_url: first, next_page_url: next, page } = Object(fieldsOf(answer).meta);
      return next === null ? answer : withMeta(answer, { next_page_url: change({ url, first, next, page }) });
    }),
  };
}

function onHost(address: unknown, origin: string): string {
  return String(address).replace(/^https?:\/\/[^/]+/, origin);
}
