import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerToken } from '../../specs/catalogue.ts';
import { checksIn, isWatched, nextCheck, questionsDuring } from './provider-checks.ts';
import { type Line, OWNER_TOKEN, writtenHistory } from './written-history.ts';

const update: Line = { step: 'update', sid: 'one' };
const ask: Line = { step: 'ask', actor: 'provider' };
const verify = (status: string): Line => ({ step: 'verify', sid: 'one', body: { status } });
const historyOf = (...lines: readonly Line[]) => writtenHistory(providerToken, ...lines);

test('what was asked during a request follows it, and is not what came on its own', () => {
  const history = historyOf(update, ask, { ...ask, variation: { kind: 'unprompted' } }, update, ask);
  const [first, , , second] = history.exchanges;
  const numbers = (at = first) => (at ? questionsDuring(history, at).map((it) => it.number) : []);
  assert.deepEqual([numbers(first), numbers(second)], [[2], [5]]);
  assert.ok(isWatched(history));
  assert.ok(!isWatched(historyOf(update)));
});

const works = (...lines: readonly Line[]) => checksIn(historyOf(...lines)).map((it) => it.works);

test('a check tells by what Twilio said, or else by its own words', () => {
  assert.deepEqual(works(verify('verified'), verify('failed'), verify('pending')), [true, false, undefined]);
  assert.deepEqual(works(verify('failed'), ask), [true]);
  assert.deepEqual(works(verify('verified'), { ...ask, status: 401 }), [false]);
  assert.deepEqual(works(verify('warning'), { ...ask, status: 503 }), [undefined]);
  assert.deepEqual(works({ ...verify('verified'), status: 404 }), [], 'it is not offered');
});

test('a check names the tokens that it asked about', () => {
  assert.deepEqual(
    checksIn(historyOf(verify('verified'), ask, ask)).map((it) => it.tokens),
    [[OWNER_TOKEN]],
  );
});

test('a check is the next one of an update as long as no other one may have changed the token', () => {
  const next = (...lines: readonly Line[]) => {
    const history = historyOf(update, ...lines, verify('verified'));
    const [first] = history.exchanges;
    return first && nextCheck(history, first) !== undefined;
  };
  assert.ok(next());
  assert.ok(next({ ...update, status: 400 }));
  assert.ok(!next(update));
  assert.ok(!next({ ...update, lost: 'unknown' }));
  assert.ok(!next({ ...update, status: 500 }));
});
