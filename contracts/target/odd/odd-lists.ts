import { type Call, changingAnswers, handling, withMeta, withQuery } from '../mutants/mutant.ts';
import type { OddAnswer, OddQuestion } from './odd-answer.ts';
import { LISTS } from './odd-bodies.ts';

const LISTED = ['api-key', 'aws-credential', 'public-key'] as const;
const ELSEWHERE = 'https://api.elsewhere.example';

/** Lists that lead away, or nowhere, and questions about lists that are out of the ordinary. */
export const oddLists: readonly OddAnswer[] = [
  naming(({ request }) => ELSEWHERE + request.target, {
    id: 'next-page-elsewhere',
    title: 'a next page on another origin',
    rule: 'sdk-stays-on-origin',
  }),
  {
    id: 'redirect-elsewhere',
    title: 'a redirect to another origin',
    rule: 'sdk-stays-on-origin',
    resources: LISTED,
    wrap: changingAnswers(LISTS, (_, { request }) => ({
      status: 307,
      headers: { Location: ELSEWHERE + request.target },
    })),
  },
  naming(ownAddress, {
    id: 'next-page-itself',
    title: 'a next page that is this very page',
    rule: 'sdk-list-ends',
  }),
  naming((call) => withPage(call, call.query.get('Page') === '1' ? '0' : '1'), {
    id: 'page-circle',
    title: 'two pages that name each other as the next',
    rule: 'sdk-list-ends',
  }),
  {
    ...naming(nextNumber, {
      id: 'endless-pages',
      title: 'a list that never ends, asked for three items',
      rule: 'sdk-list-ends',
    }),
    asks: { limit: 3 },
  },
  asking(
    { limit: 1 },
    {
      id: 'limit-within-a-page',
      title: 'a limit that is reached in the middle of a page',
      rule: 'sdk-list-ends',
    },
  ),
  asking(
    { limit: 40 },
    {
      id: 'limit-beyond-the-list',
      title: 'a limit that the list does not reach',
      rule: 'sdk-list-ends',
    },
  ),
  asking(
    { limit: 5_000 },
    {
      id: 'limit-above-a-page',
      title: 'a limit above the largest page',
      rule: 'sdk-request-matches-document',
    },
  ),
  asking(
    { pageSize: 1_001 },
    {
      id: 'page-size-1001',
      title: 'a page size above the largest',
      rule: 'sdk-request-matches-document',
    },
  ),
  asking(
    { pageSize: 1_000 },
    {
      id: 'page-size-1000',
      title: 'the largest page size',
      rule: 'sdk-request-matches-document',
    },
  ),
  {
    ...asking(
      { isVerbose: true },
      {
        id: 'verbose',
        title: 'the order to write down what it does',
        rule: 'sdk-secret-not-logged',
      },
    ),
    resources: [...LISTED, 'auth-token'],
  },
];

type About = Pick<OddAnswer, 'id' | 'title' | 'rule'>;

// Every page has what the first one has.
function naming(nextPage: (call: Call) => string, about: About): OddAnswer {
  const wrap = handling(LISTS, async (call, healthy) => {
    const answer = await healthy(withQuery(call, { Page: undefined }));
    return answer.status < 300 ? withMeta(answer, { next_page_url: nextPage(call) }) : answer;
  });
  return { ...about, resources: LISTED, wrap };
}

function asking(asks: OddQuestion, about: About): OddAnswer {
  return { ...about, resources: LISTED, asks, wrap: (healthy) => healthy };
}

function ownAddress({ request }: Call): string {
  return `http://${request.headers['host']}${request.target}`;
}

function nextNumber(call: Call): string {
  return withPage(call, String(Number(call.query.get('Page') ?? '0') + 1));
}

function withPage(call: Call, page: string): string {
  const address = new URL(ownAddress(call));
  address.searchParams.set('Page', page);
  return address.href;
}
