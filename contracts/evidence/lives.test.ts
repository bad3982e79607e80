import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { isAlive, livesIn } from './lives.ts';
import { type Line, writtenHistory } from './written-history.ts';

const creation: Line = { step: 'create', body: { sid: 'CR1' } };
const deletion: Line = { step: 'delete', sid: 'CR1' };
const fetch: Line = { step: 'fetch', sid: 'CR1' };

/** Whether the first instance is alive at the last exchange, and whether its deletion is known by then. */
const atTheEnd = (...lines: readonly Line[]) => {
  const history = writtenHistory(awsCredential, ...lines);
  const [life] = livesIn(history);
  const last = history.exchanges.at(-1);
  assert.ok(life && last);
  return [isAlive(life, last), life.deletion !== undefined && life.deletion.number < last.number];
};

describe('a life', () => {
  test('begins with a creation that told a sid', () => {
    const history = writtenHistory(
      awsCredential,
      creation,
      { ...creation, status: 400 },
      { ...creation, lost: 'unknown' },
      { step: 'create', body: { sid: 3 } },
      { step: 'create', body: { sid: '' } },
      { step: 'create', body: '[]' },
      { step: 'create', body: { sid: 'CR2' }, actor: 'stranger' },
    );
    assert.deepEqual(
      livesIn(history).map(({ sid, creation: { number } }) => [sid, number]),
      [
        ['CR1', 1],
        ['CR2', 7],
      ],
    );
  });

  test('goes on while nothing ends it', () => {
    assert.deepEqual(atTheEnd(creation, fetch), [true, false]);
    assert.deepEqual(atTheEnd(creation, { ...deletion, status: 404 }, fetch), [true, false]);
    assert.deepEqual(atTheEnd(creation, { ...deletion, lost: 'refused' }, fetch), [true, false]);
    assert.deepEqual(atTheEnd(creation, { ...deletion, sid: 'CR2' }, fetch), [true, false]);
  });

  test('has not begun at its creation, and not ended at its deletion', () => {
    assert.deepEqual(atTheEnd(creation), [false, false]);
    assert.deepEqual(atTheEnd(creation, deletion), [true, false]);
  });

  test('ends with the first deletion that is accepted', () => {
    assert.deepEqual(atTheEnd(creation, deletion, fetch), [false, true]);
    const [life] = livesIn(writtenHistory(awsCredential, creation, { ...deletion, status: 401 }, deletion, deletion));
    assert.equal(life?.deletion?.number, 3);
  });

  for (const [name, doubt] of Object.entries<Partial<Line>>({
    'is lost': { lost: 'unknown' },
    fails: { status: 500 },
    'meets a busy server': { status: 429 },
    'is sent elsewhere': { status: 302 },
  })) {
    test(`is in doubt after a deletion that ${name}`, () => {
      assert.deepEqual(atTheEnd(creation, { ...deletion, ...doubt }, fetch), [false, false]);
      assert.deepEqual(atTheEnd(creation, { ...deletion, ...doubt }, deletion, fetch), [false, true]);
    });
  }

  test('is not ended by what was deleted before it began', () => {
    assert.deepEqual(atTheEnd(deletion, creation, fetch), [true, false]);
  });
});
