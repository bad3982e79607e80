import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { listed, pageBefore, pageOf, pageUrl, shown } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { metaIsConsistent } from './meta-is-consistent.ts';

const cases: Cases = {
  'holds where all agrees': ['holds', pageBefore(0, [1, 2]), pageBefore(1, [3, 4]), pageOf(2, [5])],
  'is inconclusive where it says nothing': ['inconclusive', { step: 'list', body: { credentials: [], meta: {} } }],
  'another key': ['broken: key', pageOf(0, [1], { key: 'keys' })],
  'another key on the second page': ['broken: key', pageBefore(0, [1, 2]), pageOf(1, [3], { key: 'items' })],
  'pages that count from 1': ['broken: page', pageOf(0, [1], { page: 1 })],
  'pages that do not count': ['broken: page', pageBefore(0, [1, 2]), pageOf(1, [3], { page: 0 })],
  'pages that do not count, found by a token': [
    'broken: page',
    pageBefore(0, [1, 2], { next_page_url: `${pageUrl(0).replace(/Page=.*/, '')}PageToken=x` }),
    { ...pageOf(1, [3], { page: 0 }), query: { PageSize: '2', PageToken: 'x' } },
  ],
  'a smaller size than was asked for': ['broken: page-size', pageOf(0, [1], { page_size: 1 })],
  'a larger size than was asked for': ['broken: page-size', pageOf(0, [1], { page_size: 50 })],
  'the number of items for the size': [
    'broken: page-size',
    { ...listed(1), body: { credentials: [shown(1)], meta: { page_size: 1 } } },
  ],
  'a size that has less room than there are items': [
    'broken: page-size',
    { step: 'list', body: { credentials: [shown(1), shown(2)], meta: { page_size: 1 } } },
  ],
  'a large size may be lowered': [
    'holds',
    { ...listed(1), body: { credentials: [shown(1)], meta: { key: 'credentials', page: 0, page_size: 100 } } },
  ],
  'an address of another list': ['broken: url', pageOf(0, [1], { url: pageUrl(0).replace('AWS', 'PublicKeys') })],
  'an address of another page': ['broken: url', pageBefore(0, [1, 2]), pageOf(1, [3], { url: pageUrl(0) })],
  'a first page that is not the first': ['broken: first-page-url', pageOf(0, [1], { first_page_url: pageUrl(1) })],
  'a next page that is the one after the next': [
    'broken: next-page-url',
    pageOf(0, [1], { next_page_url: pageUrl(2) }),
  ],
  'a page before that is this one': [
    'broken: previous-page-url',
    pageBefore(0, [1, 2]),
    pageOf(1, [3], { previous_page_url: pageUrl(1) }),
  ],
  'addresses with tokens alone': [
    'holds',
    pageOf(0, [1], { next_page_url: `${pageUrl(0).replace(/\?.*/, '')}?PageToken=x` }),
  ],
  'addresses behind a prefix': ['holds', pageOf(0, [1], { url: pageUrl(0).replace('/v1', '/mock/v1') })],
  'what cannot be read is for others to judge': [
    'inconclusive',
    pageOf(0, [1], { key: 1, page: '0', page_size: null, url: '/v1', next_page_url: [], first_page_url: {} }),
  ],
  'a page that nobody led to is not counted': ['inconclusive', { ...pageOf(3, [1]), query: { PageToken: 'x' } }],
  'is inconclusive without a meta': ['inconclusive', { step: 'list', body: { credentials: [], meta: null } }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(metaIsConsistent, awsCredential, ...lines), verdict));
}
