import { changingSuccess, fieldsOf, type Mutant, withMeta } from './mutant.ts';

const id = 'ends-of-the-list-are-marked';

export const endsOfTheListAreMarkedMutants: readonly Mutant[] = [
  {
    id: `${id}/page-before-the-first/itself`,
    breaks: 'puts the first page of AWS credentials before itself',
    wrap: changingSuccess(['ListCredentialAws'], (answer) => {
      const { first_page_url, previous_page_url } = Object(fieldsOf(answer).meta);
      return withMeta(answer, { previous_page_url: previous_page_url ?? first_page_url });
    }),
  },
  {
    id: `${id}/page-after-the-last/always`,
    breaks: 'gives a next page of public keys to the fullest page and the emptiest',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) => {
      const { credentials, meta } = fieldsOf(answer);
      const { next_page_url, page, url } = Object(meta);
      if (!Array.isArray(credentials) || credentials.length === 0) return answer;
      return withMeta(answer, { next_page_url: next_page_url ?? nextOf(String(url), Number(page)) });
    }),
  },
  {
    id: `${id}/end-before-the-last/first-page`,
    breaks: 'never gives a second page of keys',
    wrap: changingSuccess(['ListGetKeys'], (answer) => withMeta(answer, { next_page_url: null })),
  },
  {
    id: `${id}/end-before-the-last/second-page`,
    breaks: 'ends the list of AWS credentials after its second page',
    wrap: changingSuccess(['ListCredentialAws'], (answer, { query }) =>
      Number(query.get('Page')) === 1 ? withMeta(answer, { next_page_url: null }) : answer,
    ),
  },
];

function nextOf(url: string, page: number): string {
  return url.replace(`Page=${page}`, `Page=${page + 1}`).replace(/&PageToken=\w+/, '');
}
