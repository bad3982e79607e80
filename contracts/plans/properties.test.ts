import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../rules/index.ts';
import { properties } from './properties.ts';

test('no two properties share an id, and none has that of a rule', () => {
  const ids = [...properties, ...rules].map((it) => it.id);
  assert.equal(new Set(ids).size, ids.length);
});

test('each has something to be about', () => {
  assert.deepEqual(
    properties.filter(({ subjects, title }) => subjects.length === 0 || title === ''),
    [],
  );
});
