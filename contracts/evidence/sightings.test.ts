import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { isUnchanged, isUntouched, lastWord, sightingsIn } from './sightings.ts';
import { type Line, writtenHistory } from './written-history.ts';

const creation: Line = { step: 'create', body: { sid: 'CR1' } };
const fetch: Line = { step: 'fetch', sid: 'CR1', body: { sid: 'CR1' } };
const update: Line = { step: 'update', sid: 'CR1', fields: { FriendlyName: 'b' }, body: { sid: 'CR1' } };

const sidsSeen = (...lines: readonly Line[]) =>
  sightingsIn(writtenHistory(awsCredential, ...lines)).map(({ sid, exchange }) => `${exchange.step} ${sid}`);

test('an instance is seen in the answers to its owner', () => {
  const list: Line = { step: 'list', body: { credentials: [{ sid: 'CR1' }, {}, { sid: 'CR2' }] } };
  assert.deepEqual(sidsSeen(creation, fetch, update, list), [
    'create CR1',
    'fetch CR1',
    'update CR1',
    'list CR1',
    'list CR2',
  ]);
});

test('an instance is known by the sid that was asked for', () => {
  assert.deepEqual(sidsSeen({ ...fetch, body: { sid: 'CR9' } }), ['fetch CR1']);
});

test('what came too early, was refused, was wrong on purpose or is somebody else’s is not seen', () => {
  const wrong = { kind: 'unknown-sid' } as const;
  assert.deepEqual(
    sidsSeen(
      { ...fetch, poll: 'pending' },
      { ...fetch, status: 404 },
      { ...fetch, variation: wrong },
      { ...fetch, actor: 'stranger' },
      { ...fetch, body: '[]' },
      { ...creation, variation: { kind: 'long-name' } },
    ),
    ['create CR1'],
  );
});

/** Whether the first fetch and the last one are of the same state, and whether nothing came between their requests. */
const between = (...lines: readonly Line[]) => {
  const history = writtenHistory(awsCredential, fetch, ...lines, fetch);
  const seen = sightingsIn(history);
  const [first, last] = [seen[0], seen.at(-1)];
  assert.ok(first && last);
  return [isUnchanged(history, first, last), isUntouched(history, first, last.exchange)];
};

test('nothing changes an instance but what may have been done to it', () => {
  const refused: readonly Line[] = [
    { ...update, status: 400 },
    { ...update, lost: 'refused' },
    { ...update, sid: 'CR2' },
  ];
  assert.deepEqual(between(...refused, creation), [false, false]);
  assert.deepEqual(between(...refused), [true, true]);
  for (const change of [{}, { lost: 'unknown' }, { status: 500 }, { status: 429 }, { actor: 'stranger' }] as const) {
    assert.deepEqual(between({ ...update, ...change }), [false, false]);
  }
});

test('an update changes an instance before its own answer', () => {
  const history = writtenHistory(awsCredential, fetch, update);
  const [seen, updated] = sightingsIn(history);
  assert.ok(seen && updated);
  assert.deepEqual([isUnchanged(history, seen, updated), isUntouched(history, seen, updated.exchange)], [false, true]);
});

const wordAfter = (...lines: readonly Line[]) => {
  const history = writtenHistory(awsCredential, ...lines, fetch);
  const last = sightingsIn(history).at(-1);
  return last && lastWord(history, last, 'FriendlyName')?.number;
};

test('the last word on a field is that of the last sure update that sent it', () => {
  assert.equal(wordAfter(creation), undefined);
  assert.equal(wordAfter(creation, update, { ...update, fields: {} }), 2);
  assert.equal(wordAfter(update, { ...update, status: 404 }), 1);
  assert.equal(wordAfter(update, { ...update, lost: 'unknown' }), undefined);
  assert.equal(wordAfter(update, { ...update, actor: 'stranger' }), undefined);
  assert.equal(wordAfter(update, { step: 'delete', sid: 'CR1' }), undefined);
});
