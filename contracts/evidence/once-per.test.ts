import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oncePer } from './once-per.ts';

test('a value is worked out once for each object, also where it is undefined', () => {
  const asked: object[] = [];
  const valueOf = oncePer((key: { readonly value?: number }) => {
    asked.push(key);
    return key.value;
  });
  const [one, other, none] = [{ value: 1 }, { value: 1 }, {}];
  assert.deepEqual([one, one, other, none, none].map(valueOf), [1, 1, 1, undefined, undefined]);
  assert.deepEqual(asked, [one, other, none]);
});
