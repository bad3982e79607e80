import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { conditions } from '../conditions.ts';
import { created, listed, pageBefore, pageOf, pageUrl } from '../credential-lines.ts';
import { type Cases, verdictOf, verdictUnder } from '../verdict-of.ts';
import { pageUrlsProgress } from './page-urls-progress.ts';

const own = (page: number) => pageUrl(page).replace('https://accounts.twilio.com', 'http://127.0.0.1:4010');

const cases: Cases = {
  'holds on the documented host': ['holds', pageBefore(0, [1, 2]), pageOf(1, [3])],
  'holds on the target’s own host': [
    'holds',
    pageBefore(0, [1, 2], { next_page_url: own(1) }),
    pageOf(1, [3], { url: own(1) }),
  ],
  'holds on another name of the loopback': [
    'holds',
    pageBefore(0, [1, 2], { next_page_url: own(1).replace('127.0.0.1', 'localhost') }),
    pageOf(1, [3]),
  ],
  'another host': [
    'broken: other-origin',
    pageBefore(0, [1, 2], { next_page_url: 'https://accounts.twilio.com.test/v1' }),
  ],
  'another host for the first page, on the second page': [
    'broken: other-origin',
    pageBefore(0, [1, 2]),
    pageOf(1, [3], { first_page_url: 'https://iam.twilio.com/v1/Keys' }),
  ],
  'the documented host without encryption': [
    'broken: other-origin',
    pageOf(0, [1], { url: pageUrl(0).replace('https', 'http') }),
  ],
  'another port': ['broken: other-origin', pageOf(0, [1], { url: 'http://127.0.0.1:4011/v1/Credentials/AWS' })],
  'the same page again': ['broken: same-page', pageBefore(0, [1, 2], { next_page_url: pageUrl(0) })],
  'the same page, written otherwise': [
    'broken: same-page',
    pageBefore(0, [1, 2]),
    pageBefore(1, [3], { next_page_url: pageUrl(1).replace(/\?(.*)&(.*)/, '?$2&$1') }),
  ],
  'the first page again': ['broken: visited', pageBefore(0, [1, 2]), pageBefore(1, [3], { next_page_url: pageUrl(0) })],
  'a page that is refused': ['broken: refused', pageBefore(0, [1, 2]), { ...pageOf(1, []), status: 400 }],
  'a fourth page that is refused': [
    'broken: refused',
    pageBefore(0, [1, 2]),
    pageBefore(1, [3, 4]),
    pageBefore(2, [5, 6]),
    { ...pageOf(3, []), status: 404 },
  ],
  'a page that a busy or failing server does not give': [
    'inconclusive',
    pageBefore(0, [1, 2]),
    { ...pageOf(1, []), status: 429 },
    { ...pageOf(1, []), status: 500 },
  ],
  'empty pages without an end': [
    'broken: endless',
    pageBefore(0, [1, 2]),
    pageBefore(1, []),
    pageBefore(2, []),
    pageBefore(3, []),
  ],
  'two empty pages, after which there may be a filled one': [
    'inconclusive',
    pageBefore(0, [1, 2]),
    pageBefore(1, []),
    pageBefore(2, []),
  ],
  'empty pages with an end': [
    'holds',
    pageBefore(0, [1, 2]),
    pageBefore(1, []),
    pageBefore(2, []),
    pageBefore(3, []),
    pageOf(4, []),
  ],
  'a long list that was not read to its end': [
    'inconclusive',
    pageBefore(0, [1, 2]),
    pageBefore(1, [3, 4]),
    pageBefore(2, [5, 6]),
  ],
  'an address that cannot be read is for others to judge': [
    'inconclusive',
    pageOf(0, [1], { next_page_url: '/v1', url: 3 }),
  ],
  'is inconclusive where there is one page': ['inconclusive', created(1), listed(1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(pageUrlsProgress, awsCredential, ...lines), verdict));
}

test('an origin that cannot be read is none', () => {
  const given = { ...conditions, origins: ['127.0.0.1', ...conditions.origins] };
  const lines = [pageBefore(0, [1, 2]), pageOf(1, [3])];
  assert.equal(verdictUnder(given, pageUrlsProgress, { resource: awsCredential, lines }), 'holds');
});
