import { changingSuccess, type Mutant, withMeta } from './mutant.ts';

const id = 'later-pages-name-the-one-before';

export const laterPagesNameTheOneBeforeMutants: readonly Mutant[] = [
  {
    id: `${id}/missing/all`,
    breaks: 'never gives the page before of AWS credentials',
    wrap: changingSuccess(['ListCredentialAws'], (answer) => withMeta(answer, { previous_page_url: null })),
  },
  {
    id: `${id}/missing/third`,
    breaks: 'gives the page before on the second page of keys only',
    wrap: changingSuccess(['ListGetKeys'], (answer, { query }) =>
      Number(query.get('Page')) > 1 ? withMeta(answer, { previous_page_url: undefined }) : answer,
    ),
  },
];
