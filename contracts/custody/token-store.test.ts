import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { apiKey, authToken, type Resource } from '../../specs/catalogue.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { type Line, OWNER, OWNER_TOKEN, writtenHistory } from '../evidence/written-history.ts';
import { scratchFolder } from './testing/scratch-folder.ts';
import { openTokenStore } from './token-store.ts';

const account = { address: 'http://127.0.0.1:4010', accountSid: OWNER };

const created = (token: string, password = OWNER_TOKEN) =>
  exchangeOf(authToken, { step: 'create', password, body: { secondary_auth_token: token } });

function exchangeOf(resource: Resource, line: Line): Exchange {
  const [exchange] = writtenHistory(resource, line).exchanges;
  assert.ok(exchange);
  return exchange;
}

function opened(context: TestContext) {
  const folder = join(scratchFolder(context), '.keyturn');
  return { folder, store: openTokenStore(folder, account) };
}

const onlyFileIn = (folder: string) => join(folder, readdirSync(folder)[0] ?? '');

describe('the token store', () => {
  test('is empty where no run has made a token, and makes no folder for that', (context) => {
    const { folder, store } = opened(context);
    assert.deepEqual(store.tokens(), []);
    assert.throws(() => statSync(folder), /ENOENT/);
  });

  test('gives the newest first, each once, to this run and to the next', async (context) => {
    const { folder, store } = opened(context);
    for (const token of ['a', 'b', 'c', 'b']) await store.learn(created(token));
    assert.deepEqual(store.tokens(), ['b', 'c', 'a']);
    assert.deepEqual(openTokenStore(folder, account).tokens(), ['b', 'c', 'a']);
  });

  test('learns from creations and promotions of Auth Tokens alone', async (context) => {
    const { store } = opened(context);
    await store.learn(exchangeOf(authToken, { step: 'promote', body: { auth_token: 'promoted' } }));
    await store.learn(exchangeOf(authToken, { step: 'create', lost: 'unknown' }));
    await store.learn(exchangeOf(authToken, { step: 'delete', body: { auth_token: 'no' } }));
    await store.learn(exchangeOf(authToken, { step: 'use', body: { auth_token: 'no', secret: 'no' } }));
    await store.learn(exchangeOf(apiKey, { step: 'create', body: { secret: 'no', auth_token: 'no' } }));
    assert.deepEqual(store.tokens(), ['promoted']);
  });

  test('has a token on the disk when it says that it has learned it', async (context) => {
    const { folder, store } = opened(context);
    await store.learn(created('a'));
    assert.match(readFileSync(onlyFileIn(folder), 'utf8'), /"a"/);
  });

  test('can be read by its owner alone, file and folder', async (context) => {
    const { folder, store } = opened(context);
    await store.learn(created('a'));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(onlyFileIn(folder)).mode & 0o777, 0o600);
    assert.equal(readdirSync(folder).length, 1);
  });

  test('keeps the tokens of each address and each account apart', async (context) => {
    const { folder, store } = opened(context);
    const elsewhere = openTokenStore(folder, { ...account, address: 'http://127.0.0.1:4011' });
    const other = openTokenStore(folder, { ...account, accountSid: `AC${'9'.repeat(32)}` });
    await store.learn(created('a'));
    await elsewhere.learn(created('b'));
    assert.deepEqual([store.tokens(), elsewhere.tokens(), other.tokens()], [['a'], ['b'], []]);
  });
});

describe('a token store that many runs have used', () => {
  test('forgets the oldest', async (context) => {
    const { store } = opened(context);
    for (let index = 0; index < 30; index += 1) await store.learn(created(`t${index}`));
    assert.deepEqual([store.tokens().length, store.tokens()[0], store.tokens().at(-1)], [24, 't29', 't6']);
  });

  test('never forgets the token that works, however many secondaries come and go', async (context) => {
    const { store } = opened(context);
    await store.learn(created('primary'));
    for (let index = 0; index < 60; index += 1) await store.learn(created(`t${index}`, 'primary'));
    assert.deepEqual(store.tokens().slice(0, 2), ['t59', 'primary']);
  });

  test('keeps no token that no run has made', async (context) => {
    const { store } = opened(context);
    await store.learn(created('a', OWNER_TOKEN));
    assert.deepEqual(store.tokens(), ['a']);
  });

  test('loses nothing where two runs learn at once', async (context) => {
    const { folder, store } = opened(context);
    const other = openTokenStore(folder, account);
    const names = Array.from({ length: 5 }, (_, index) => [`a${index}`, `b${index}`]).flat();
    await Promise.all(names.map((it, index) => (index % 2 === 0 ? store : other).learn(created(it))));
    assert.deepEqual([...store.tokens()].toSorted(), names.toSorted());
  });
});

describe('a token store that cannot be read', () => {
  const broken: readonly string[] = ['', '{', 'null', '[]', '{}', '{"tokens":"secret-token"}', '{"tokens":[7]}'];
  for (const text of broken) {
    test(`is refused with what to do: ${text}`, async (context) => {
      const { folder, store } = opened(context);
      await store.learn(created('a'));
      writeFileSync(onlyFileIn(folder), text);
      assert.throws(store.tokens, (error: Error) => {
        assert.match(error.message, /\.keyturn.*json cannot be read as a list of tokens: move it away if/);
        assert.doesNotMatch(error.message, /secret-token/);
        return error.cause === undefined;
      });
      await assert.rejects(store.learn(created('b')), /move it away/);
      assert.equal(readFileSync(onlyFileIn(folder), 'utf8'), text, 'it must not be overwritten');
    });
  }

  test('as it is a folder, is refused in the same way', async (context) => {
    const { folder, store } = opened(context);
    await store.learn(created('a'));
    const path = onlyFileIn(folder);
    const { folder: another, store: same } = opened(context);
    mkdirSync(path.replace(folder, another), { recursive: true });
    assert.throws(same.tokens, /move it away/);
  });
});
