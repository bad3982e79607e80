import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Seen, type Visitor, visit } from '../testing/visitor.ts';

const path = '/v1/Credentials/AWS';

for (const listOrder of ['oldest-first', 'newest-first'] as const) {
  test(`${listOrder}: pages cover everything once, forwards and backwards`, async () => {
    const visitor = visit({ choices: { listOrder } });
    const made = await make(visitor, 7);
    const expected = listOrder === 'oldest-first' ? made : made.toReversed();
    const pages = await walk(visitor, await visitor.send('GET', `${path}?PageSize=3`), 'next');
    assert.deepEqual(pages.flatMap(sids), expected);
    assert.deepEqual(
      pages.map(sids).map(({ length }) => length),
      [3, 3, 1],
    );
    const last = pages.at(-1);
    assert.ok(last);
    const backwards = await walk(visitor, last, 'previous');
    assert.deepEqual(backwards.toReversed().flatMap(sids), expected);
    assert.deepEqual(
      backwards.map((page) => page.at('meta.page')),
      [2, 1, 0],
    );
  });

  test(`${listOrder}: a deletion and a creation between two pages skip and repeat nothing`, async () => {
    const visitor = visit({ choices: { listOrder } });
    const made = await make(visitor, 6);
    const first = await visitor.send('GET', `${path}?PageSize=2`);
    const seen = sids(first);
    for (const sid of seen) await visitor.send('DELETE', `${path}/${sid}`);
    await make(visitor, 1);
    const pages = await walk(visitor, await visitor.send('GET', after(first, 'next')), 'next');
    const all = [...seen, ...pages.flatMap(sids)];
    assert.deepEqual(
      made.filter((sid) => !all.includes(sid)),
      [],
    );
    assert.equal(new Set(all).size, all.length);
  });
}

for (const pageTokens of ['opaque', 'none'] as const) {
  test(`with tokens that are ${pageTokens}, pages cover everything once, forwards and backwards`, async () => {
    const visitor = visit({ choices: { pageTokens, fullLastPage: 'names-an-empty-one' } });
    const made = await make(visitor, 4);
    const pages = await walk(visitor, await visitor.send('GET', `${path}?PageSize=2`), 'next');
    assert.deepEqual(pages.map(sids), [made.slice(0, 2), made.slice(2), []]);
    const [, last] = pages;
    assert.ok(last);
    const backwards = await walk(visitor, last, 'previous');
    assert.deepEqual(backwards.map(sids), [made.slice(2), made.slice(0, 2)]);
  });
}

test('meta says where the page stands', async () => {
  const visitor = visit();
  await make(visitor, 2);
  const first = await visitor.send('GET', `${path}?PageSize=1`);
  const base = `http://twilio.test${path}?PageSize=1`;
  const [one] = sids(first);
  assert.deepEqual(first.at('meta'), {
    key: 'credentials',
    page: 0,
    page_size: 1,
    url: `${base}&Page=0`,
    first_page_url: `${base}&Page=0`,
    next_page_url: `${base}&Page=1&PageToken=PA${one}`,
    previous_page_url: null,
  });
  const second = await visitor.send('GET', after(first, 'next'));
  assert.equal(second.at('meta.url'), first.at('meta.next_page_url'));
  assert.equal(second.at('meta.next_page_url'), null);
  assert.deepEqual(sids(await visitor.send('GET', after(second, 'previous'))), [one]);
});

test('the page addresses of keys repeat the account', async () => {
  const visitor = visit();
  const AccountSid = visitor.sandbox.owner.accountSid;
  for (const name of ['one', 'two'])
    await visitor.send('POST', '/v1/Keys', { form: { AccountSid, FriendlyName: name } });
  const first = await visitor.send('GET', `/v1/Keys?PageSize=1&AccountSid=${AccountSid}`);
  assert.equal(first.at('meta.key'), 'keys');
  const second = await visitor.send('GET', after(first, 'next'));
  assert.deepEqual([second.status, second.list('keys').length, second.at('meta.page')], [200, 1, 1]);
});

test('the default page holds 50, and 1000 is the most', async () => {
  const visitor = visit();
  await make(visitor, 51);
  const page = await visitor.send('GET', path);
  assert.deepEqual([sids(page).length, page.at('meta.page_size')], [50, 50]);
  assert.equal(sids(await visitor.send('GET', `${path}?PageSize=1000`)).length, 51);
});

test('a page number alone counts from the beginning, and beyond the end there is nothing', async () => {
  const visitor = visit();
  const made = await make(visitor, 3);
  assert.deepEqual(sids(await visitor.send('GET', `${path}?PageSize=2&Page=1`)), made.slice(2));
  const beyond = await visitor.send('GET', `${path}?PageSize=2&Page=999999999`);
  assert.deepEqual([sids(beyond), beyond.at('meta.next_page_url')], [[], null]);
});

test('what does not name a page is refused', async () => {
  const visitor = visit();
  const [made] = await make(visitor, 1);
  const stranger = `PAAC${'0'.repeat(32)}`;
  const asked: [string, number][] = [
    ...['0', '1001', '-1', 'x', '', '1.5', '1e2', '9'.repeat(40)].map((size): [string, number] => [
      `PageSize=${size}`,
      20007,
    ]),
    ...['-1', 'x', '', '1'.repeat(40)].map((page): [string, number] => [`Page=${page}`, 20001]),
    ...['', 'x', `${made}`, `PA${made}0`, stranger, 'PA'].map((token): [string, number] => [
      `PageToken=${token}`,
      21481,
    ]),
  ];
  for (const [query, code] of asked) {
    const refused = await visitor.send('GET', `${path}?${query}`);
    assert.deepEqual([refused.status, refused.at('code')], [400, code], query);
  }
});

test('clamping takes the nearest page size instead', async () => {
  const visitor = visit({ choices: { pageSizeOutOfRange: 'clamped' } });
  const size = async (text: string) => (await visitor.send('GET', `${path}?PageSize=${text}`)).at('meta.page_size');
  assert.deepEqual(await Promise.all(['0', '-5', '1001', '9'.repeat(40), 'x'].map(size)), [1, 1, 1000, 1000, 50]);
});

async function make(visitor: Visitor, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) {
    made.push((await visitor.send('POST', path, { form: { Credentials: 's' } })).text('sid'));
  }
  return made;
}

async function walk(visitor: Visitor, from: Seen, way: 'next' | 'previous'): Promise<Seen[]> {
  const pages = [from];
  let page = from;
  while (page.at(`meta.${way}_page_url`) !== null) {
    page = await visitor.send('GET', after(page, way));
    pages.push(page);
  }
  return pages;
}

function after(page: Seen, way: 'next' | 'previous'): string {
  return page.text(`meta.${way}_page_url`);
}

function sids(page: Seen): string[] {
  return page.list('credentials').map((item) => String(Reflect.get(Object(item), 'sid')));
}
