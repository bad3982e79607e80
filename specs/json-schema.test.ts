import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toJsonSchema } from './json-schema.ts';

test('nullable becomes a type, and joins an enum', () => {
  const schema = { type: 'string', nullable: true, enum: ['restricted'] } as const;
  assert.deepEqual(toJsonSchema(schema, 'published'), { type: ['string', 'null'], enum: ['restricted', null] });
  assert.deepEqual(toJsonSchema(schema, 'strict'), { type: 'string', enum: ['restricted'] });
  assert.deepEqual(toJsonSchema(schema, 'strict', 'policy'), { type: ['string', 'null'], enum: ['restricted', null] });
});

test('strict requires every property, in items too', () => {
  const schema = { type: 'array', items: { type: 'object', properties: { flags: { type: 'array' } } } } as const;
  const properties = { flags: { type: 'array' } };
  const items = (required: readonly string[]) => ({ type: 'array', items: { type: 'object', properties, required } });
  assert.deepEqual(toJsonSchema(schema, 'published'), items([]));
  assert.deepEqual(toJsonSchema(schema, 'strict'), items(['flags']));
});

test('what no one checks is refused', () => {
  const open = { type: 'object', additionalProperties: false } as const;
  assert.throws(() => toJsonSchema(open, 'published'), /additionalProperties/);
  assert.throws(() => toJsonSchema({ nullable: true }, 'published'), /without a type/);
});
