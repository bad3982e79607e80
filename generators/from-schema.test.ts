import { constant } from 'fast-check';
import type { Schema } from '../specs/open-api.ts';
import { fromSchema } from './from-schema.ts';
import { testGenerator } from './testing/generator-cases.ts';

const schema: Schema = {
  type: 'object',
  required: ['needed', 'hidden'],
  properties: {
    needed: { type: 'string', minLength: 2, maxLength: 4 },
    kind: { enum: ['a', 'b'] },
    sid: { type: 'string', pattern: '^AC[0-9]{2}$' },
    count: { type: 'integer', minimum: 1, maximum: 3 },
    flag: { type: 'boolean' },
    made: { type: 'string' },
    hidden: { type: 'string' },
  },
};

testGenerator('the fields of a schema', fromSchema(schema, { made: constant('by hand') }, ['hidden']), {
  isValid: (it) =>
    (it['needed']?.length ?? 0) >= 2 &&
    (it['needed']?.length ?? 9) <= 4 &&
    ['a', 'b', undefined].includes(it['kind']) &&
    /^AC[0-9]{2}$/.test(it['sid'] ?? 'AC00') &&
    ['1', '2', '3', undefined].includes(it['count']) &&
    ['true', 'false', undefined].includes(it['flag']) &&
    (it['made'] ?? 'by hand') === 'by hand',
  reaches: {
    'required fields alone': (it) => Object.keys(it).join() === 'needed',
    'all fields': (it) => Object.keys(it).length === 6,
    'the largest number': (it) => it['count'] === '3',
  },
  never: (it) => 'hidden' in it,
});
