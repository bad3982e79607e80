import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { writtenRule } from '../testing/written-rule.ts';
import { rulesAt } from './rules-at.ts';

const document = 'iam-v1-openapi';
const resting = (id: string, ...places: readonly string[]) => ({
  ...writtenRule(),
  id,
  sources: places.map((at) => ({ resource: apiKey, document, at }) as const),
});
const rules = [
  resting('on-the-operation', '#/paths/~1v1~1Keys/post'),
  resting('on-the-secret', '#/components/schemas/key/properties/secret', '#/paths/~1v1~1Keys/get'),
  resting('on-a-namesake', '#/components/schemas/key/properties/secret_id'),
  resting('elsewhere', '#/paths/~1v1~1Keys~1{Sid}/post'),
  resting('anywhere'),
];

describe('the rules at a place', () => {
  const pointers = [
    '#/paths/~1v1~1Keys/post/responses/201/content/application~1json/schema/properties/secret/pattern',
    '#/components/schemas/key/properties/secret/pattern',
  ];

  it('are those that rest on what is around it, the nearest first', () => {
    assert.deepEqual(rulesAt(rules, document, pointers), ['on-the-secret', 'on-the-operation']);
  });

  it('are those that rest on what is in it', () => {
    assert.deepEqual(rulesAt(rules, document, ['#/components/schemas/key']), ['on-the-secret', 'on-a-namesake']);
  });

  it('are none of another document', () => assert.deepEqual(rulesAt(rules, 'accounts-v1-openapi', pointers), []));
});
