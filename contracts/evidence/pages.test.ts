import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { askedPageSize, asksFirstPage, isUndisturbed, itemsOf, pageAddress, walksIn } from './pages.ts';
import { type Line, writtenHistory } from './written-history.ts';

const LIST = 'https://accounts.twilio.com/v1/Credentials/AWS';

const page = (number: number, next: unknown, other: Partial<Line> = {}): Line => ({
  step: 'list',
  query: { PageSize: '1', ...(number > 0 && { Page: String(number) }) },
  body: { credentials: [{ sid: `CR${number}` }], meta: { next_page_url: next } },
  ...other,
});
const to = (number: number) => `${LIST}?PageSize=1&Page=${number}`;

/** Each walk as the numbers of its exchanges, with an end mark where it is complete. */
const walks = (...lines: readonly Line[]) =>
  walksIn(writtenHistory(awsCredential, ...lines)).map(
    ({ pages, isComplete }) => pages.map((it) => it.number).join(' ') + (isComplete ? ' end' : ''),
  );

/** Whether a walk over two pages is undisturbed by what is sent in between. */
const isQuiet = (...between: readonly Line[]) => {
  const history = writtenHistory(awsCredential, page(0, to(1)), ...between, page(1, null));
  const [walk] = walksIn(history);
  assert.ok(walk);
  assert.equal(itemsOf(walk, awsCredential).length, 2);
  return isUndisturbed(history, walk);
};

describe('a walk', () => {
  test('follows the addresses of next pages', () => {
    assert.deepEqual(walks(page(0, to(1)), page(1, to(2)), page(2, null)), ['1 2 3 end']);
  });

  test('finds a page below a path of the target’s own, with its parameters in another order', () => {
    const url = 'http://127.0.0.1:4010/mock/v1/Credentials/AWS?Page=1&PageSize=1';
    assert.deepEqual(walks(page(0, to(1)), page(1, null, { url })), ['1 2 end']);
  });

  test('begins anew with each first page', () => {
    assert.deepEqual(walks(page(0, to(1)), page(1, null), page(0, to(1)), page(1, '')), ['1 2 end', '3 4 end']);
  });

  test('has no end where a page is missing, refused or unreadable', () => {
    assert.deepEqual(walks(page(0, to(1))), ['1']);
    assert.deepEqual(walks(page(0, to(1)), page(1, null, { status: 500 })), ['1']);
    assert.deepEqual(walks(page(0, to(1)), page(1, null, { body: '<html>' })), ['1']);
    assert.deepEqual(walks(page(0, 3)), ['1']);
  });

  test('stops at a page that it was on', () => {
    assert.deepEqual(walks(page(0, to(1)), page(1, to(1)), page(1, to(1))), ['1 2 3']);
  });

  test('without a meta has an end where the page is not full', () => {
    assert.deepEqual(walks({ step: 'list', body: { credentials: [] } }), ['1 end']);
    assert.deepEqual(walks(page(0, null, { body: { credentials: [{}] } })), ['1']);
  });

  test('is the owner’s, and of a size that the documents have', () => {
    assert.deepEqual(walks(page(0, null, { actor: 'stranger' })), []);
    assert.deepEqual(walks(page(0, null, { query: { PageSize: '0' } })), []);
    assert.deepEqual(walks(page(0, null, { poll: 'pending' })), []);
  });

  test('is disturbed by a write that may have worked', () => {
    assert.ok(isQuiet({ step: 'fetch', sid: 'CR1' }, { step: 'create', status: 400 }));
    assert.ok(!isQuiet({ step: 'delete', sid: 'CR1' }));
    assert.ok(!isQuiet({ step: 'create', lost: 'unknown' }));
  });
});

const addressIn = (next: unknown) => {
  const [exchange] = writtenHistory(awsCredential, page(0, next)).exchanges;
  return exchange && pageAddress(exchange, 'next_page_url')?.href;
};

describe('a request for a list', () => {
  const [first, second, odd] = writtenHistory(
    awsCredential,
    page(0, null),
    page(1, null),
    page(0, null, { query: { PageSize: '1001', PageToken: 'x' } }),
  ).exchanges;
  assert.ok(first && second && odd);

  test('is for the first page or another', () => {
    assert.deepEqual([first, second, odd].map(asksFirstPage), [true, false, false]);
  });

  test('asks for a size within bounds or for none', () => {
    assert.deepEqual([first, odd].map(askedPageSize), [1, undefined]);
  });

  test('is answered with addresses that may be unreadable', () => {
    assert.deepEqual(
      [addressIn(to(1)), addressIn('/v1'), addressIn({}), addressIn(null)],
      [to(1), undefined, undefined, undefined],
    );
  });
});
