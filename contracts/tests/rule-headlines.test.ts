import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { rules } from '../rules/index.ts';
import { publishedHeadlines, publishHeadlines } from './rule-headlines.ts';

const VARIABLE = 'KEYTURN_RULE_HEADLINES';

afterEach(() => delete process.env[VARIABLE]);

test('every rule has a headline with its id in title and tags', async () => {
  await publishHeadlines();
  const headlines = publishedHeadlines();
  assert.deepEqual(
    headlines.map((it) => it.id),
    rules.map((it) => it.id),
  );
  assert.ok(headlines.every(({ id, title, tags }) => title.startsWith(`${id}: `) && tags.includes(`@${id}`)));
});

test('what was published first stays, as a worker loads the configuration again', async () => {
  process.env[VARIABLE] = JSON.stringify([{ id: 'a', tags: ['@a'] }]);
  await publishHeadlines();
  assert.deepEqual(
    publishedHeadlines().map((it) => it.id),
    ['a'],
  );
});

for (const text of ['[]', '{}', '[{"id":1}]']) {
  test(`tests without published rules are refused: ${text}`, () => {
    process.env[VARIABLE] = text;
    assert.throws(publishedHeadlines, /without playwright\.config\.ts/);
  });
}
