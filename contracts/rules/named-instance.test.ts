import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { isWellFormed, namesInstance } from './named-instance.ts';

const sid = `SK${'a'.repeat(32)}`;

const requests: readonly (readonly [Line, boolean])[] = [
  [{ step: 'fetch', sid }, true],
  [{ step: 'update', sid }, true],
  [{ step: 'delete', sid, actor: 'stranger' }, true],
  [{ step: 'fetch', sid, variation: { kind: 'unknown-sid' } }, true],
  [{ step: 'fetch', sid, variation: { kind: 'malformed-sid', how: 'not-hex' } }, true],
  [{ step: 'list' }, false],
  [{ step: 'create' }, false],
  [{ step: 'update', sid, variation: { kind: 'long-name' } }, false],
  [{ step: 'fetch', sid, actor: 'nobody' }, false],
  [{ step: 'fetch', sid, actor: 'wrong-token' }, false],
];

for (const [line, expected] of requests) {
  const { step, actor = 'owner', variation } = line;
  test(`a ${step} of ${actor}, ${variation?.kind ?? 'plain'}: ${expected}`, () => {
    assert.deepEqual(writtenHistory(apiKey, line).exchanges.map(namesInstance), [expected]);
  });
}

test('a SID is well-formed in the form of its resource, in any case', () => {
  for (const good of [sid, sid.toUpperCase()]) assert.ok(isWellFormed(good, apiKey), good);
  for (const bad of [undefined, `CR${'a'.repeat(32)}`, `${sid}a`, `x${sid}`, sid.slice(0, -1), `SK${'g'.repeat(32)}`]) {
    assert.ok(!isWellFormed(bad, apiKey), bad);
  }
  assert.ok(!isWellFormed(`undefined${'a'.repeat(32)}`, authToken), 'a token has no SID');
});
