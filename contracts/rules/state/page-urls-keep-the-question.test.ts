import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { pageBefore, pageOf, pageUrl, shown } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { pageUrlsKeepTheQuestion } from './page-urls-keep-the-question.ts';

const TOKEN = 'https://accounts.twilio.com/v1/Credentials/AWS?PageToken=x';
const low: Line = {
  step: 'list',
  query: { PageSize: '1', Page: '1' },
  body: { credentials: [shown(2)], meta: { page_size: 1, url: pageUrl(1, 1), next_page_url: null } },
};

const cases: Cases = {
  'holds where the size is kept': ['holds', pageBefore(0, [1, 2]), pageOf(1, [3])],
  'holds where a token keeps it': [
    'holds',
    pageBefore(0, [1, 2], { next_page_url: TOKEN }),
    { ...pageOf(1, [3]), query: { PageToken: 'x' } },
  ],
  'another size': ['broken: page-size', pageBefore(0, [1, 2], { next_page_url: pageUrl(1, 50) })],
  'another size on the second page': [
    'broken: page-size',
    pageBefore(0, [1, 2]),
    pageOf(1, [3], { previous_page_url: pageUrl(0, 3) }),
  ],
  'no size': ['broken: page-size', pageOf(0, [1], { first_page_url: TOKEN.replace(/\?.*/, '') })],
  'a token that forgets it': [
    'broken: size-of-the-next-page',
    pageBefore(0, [1, 2], { next_page_url: TOKEN }),
    { ...pageOf(1, [3], { page_size: 50 }), query: { PageToken: 'x' } },
  ],
  'another size beside a token': ['broken: page-size', pageBefore(0, [1, 2], { next_page_url: `${TOKEN}&PageSize=7` })],
  'the default size need not be said': [
    'inconclusive',
    { ...pageOf(0, [1], { first_page_url: TOKEN.replace(/\?.*/, '') }), query: { PageSize: '50' } },
  ],
  'any size where none was asked for': ['inconclusive', { ...pageOf(0, [1], { url: pageUrl(0, 7) }), query: {} }],
  'pages of which no size was asked show nothing': [
    'inconclusive',
    { ...pageBefore(0, [1, 2], { next_page_url: TOKEN }), query: {} },
    { ...pageOf(1, [3]), query: { PageToken: 'x' } },
  ],
  'a page that does not tell its size is for others to judge': [
    'holds',
    pageBefore(0, [1, 2]),
    pageOf(1, [3], { page_size: undefined }),
  ],
  'a first page that does not is, too': ['holds', pageBefore(0, [1, 2], { page_size: undefined }), pageOf(1, [3])],
  'a size that the server lowers': ['holds', pageBefore(0, [1], { page_size: 1, next_page_url: pageUrl(1, 1) }), low],
  'no size where none was asked for': ['inconclusive', { ...pageOf(0, [1], { url: TOKEN }), query: {} }],
  'is inconclusive where there is one page': ['inconclusive', pageOf(0, [1])],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(pageUrlsKeepTheQuestion, awsCredential, ...lines), verdict));
}

const kept = `https://iam.twilio.com/v1/Keys?AccountSid=${OWNER}&PageSize=2`;
const keys = (url: string, next_page_url: string): Line => ({
  step: 'list',
  query: { AccountSid: OWNER, PageSize: '2' },
  body: { keys: [], meta: { page_size: 2, url, next_page_url } },
});
const judge = (...lines: readonly Line[]) => verdictOf(pageUrlsKeepTheQuestion, apiKey, ...lines);

test('the account is kept in every address of a list of keys', () => {
  const next = { ...keys(`${kept}&Page=1`, ''), query: { AccountSid: OWNER, PageSize: '2', Page: '1' } };
  assert.equal(judge(keys(kept, `${kept}&Page=1`), next), 'holds');
  assert.equal(judge(keys(kept, kept.replace(/AccountSid=\w+&/, ''))), 'broken: account');
  assert.equal(judge(keys(kept.replace(OWNER, `AC${'9'.repeat(32)}`), kept)), 'broken: account');
});
