import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writtenRule } from '../checker/testing/written-rule.ts';
import { rules } from '../rules/index.ts';
import { tagsOf } from '../run/selection.ts';
import { isWanted, WANTED_VARIABLE } from './wanted.ts';

const rule = writtenRule({ id: 'deleted-is-gone', title: 'A deleted thing answers 404', scenario: 'names' });

describe('a rule is wanted', () => {
  for (const wanted of [undefined, '', 'deleted-is-gone', 'a,deleted-is-gone,b']) {
    test(`by "${wanted}"`, () => assert.ok(isWanted(rule, wanted)));
  }

  for (const wanted of ['other-rule', 'deleted-is-gone-too', 'deleted', 'is-gone,deleted-is']) {
    test(`not by "${wanted}"`, () => assert.ok(!isWanted(rule, wanted)));
  }

  test('as the environment says where nothing else does', (context) => {
    context.after(() => delete process.env[WANTED_VARIABLE]);
    process.env[WANTED_VARIABLE] = 'other-rule';
    assert.ok(!isWanted(rule));
    process.env[WANTED_VARIABLE] = rule.id;
    assert.ok(isWanted(rule));
  });
});

test('a rule has its id, its profile and its level as tags, and @core where one life judges it', () => {
  assert.deepEqual(tagsOf(rule), ['@deleted-is-gone', '@state', '@MUST']);
  assert.deepEqual(tagsOf({ ...rule, scenario: 'lifecycle' }).slice(3), ['@core']);
});

test('no tag begins with the id of a rule, so that --grep @<id> wants that rule alone', () => {
  const tags = new Set(rules.flatMap(tagsOf).map((it) => it.toLowerCase()));
  const clashes = rules.flatMap(({ id }) =>
    [...tags].filter((it) => it !== `@${id}` && it.startsWith(`@${id}`)).map((it) => `@${id} also wants ${it}`),
  );
  assert.deepEqual(clashes, []);
});

test('no two rules share an id', () => {
  assert.equal(new Set(rules.map((it) => it.id)).size, rules.length);
});
