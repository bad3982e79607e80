import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../specs/catalogue.ts';
import type { Exchange } from './exchange.ts';
import type { History } from './history.ts';
import { deadTokenAt, primaryAt, secondaryAt, surelyWithoutSecondary, tokenLivesIn } from './tokens.ts';
import { type Line, OWNER_TOKEN, writtenHistory } from './written-history.ts';

const first = 'a1'.repeat(16);
const second = 'b2'.repeat(16);
const stranger = `AC${'9'.repeat(32)}`;

const made = (token: string, line: Partial<Line> = {}): Line => ({
  step: 'create',
  body: { secondary_auth_token: token },
  ...line,
});
const promoted = (token: string, line: Partial<Line> = {}): Line => ({
  step: 'promote',
  body: { auth_token: token },
  ...line,
});
const deletion: Line = { step: 'delete' };
const used = (password = OWNER_TOKEN, line: Partial<Line> = {}): Line => ({ step: 'use', password, ...line });

test('knows the token that a history began with, and the primary one at each time', () => {
  const history = after(used(), made(first), used(), promoted(first), used(first));
  assert.deepEqual(
    tokenLivesIn(history).map(({ token }) => token),
    [OWNER_TOKEN, first],
  );
  assert.equal(primaryAt(history, at(history, 1))?.token, OWNER_TOKEN);
  assert.equal(primaryAt(history, at(history, 3))?.token, OWNER_TOKEN);
  assert.equal(primaryAt(history, at(history, 5))?.token, first);
});

test('knows a secondary from its creation to its deletion', () => {
  const history = after(made(first), used(first), deletion, used(first));
  assert.equal(secondaryAt(history, at(history, 1)), undefined);
  assert.equal(secondaryAt(history, at(history, 2))?.token, first);
  assert.equal(secondaryAt(history, at(history, 4)), undefined);
  assert.equal(deadTokenAt(history, at(history, 4))?.death?.number, 3);
  assert.equal(primaryAt(history, at(history, 4))?.token, OWNER_TOKEN);
});

test('lets the old token die and the secondary become primary at a promotion, again and again', () => {
  const history = after(made(first), promoted(first), made(second, { password: first }), {
    ...promoted(second, { password: second, actor: 'owner-secondary' }),
  });
  const [old, next, last] = tokenLivesIn(history);
  assert.equal(old?.death?.number, 2);
  assert.deepEqual([next?.promotion?.number, next?.death?.number], [2, 4]);
  assert.deepEqual([last?.promotion?.number, last?.death], [4, undefined]);
});

for (const [what, line] of Object.entries({
  'refused a second time': { step: 'create', status: 400 },
  'refused because of the rate': { step: 'delete', status: 429 },
  'never sent': { step: 'promote', lost: 'refused' },
  'refused to an intruder': { step: 'delete', actor: 'wrong-token', password: 'x', status: 401 },
  "on another account's tokens": { step: 'delete', actor: 'stranger', username: stranger },
  'no change': used(),
} satisfies Readonly<Record<string, Line>>)) {
  test(`keeps the secondary after a request that was ${what}`, () => {
    const history = after(made(first), line, used(first));
    assert.equal(secondaryAt(history, at(history, 3))?.token, first);
  });
}

for (const line of [
  { ...deletion, lost: 'unknown' },
  { ...deletion, status: 503 },
  { ...deletion, status: 302 },
] as const) {
  test(`doubts the secondary, and not the primary, after a deletion of unknown outcome (${line.lost ?? line.status})`, () => {
    const history = after(made(first), line, used(first));
    assert.equal(secondaryAt(history, at(history, 3)), undefined);
    assert.equal(surelyWithoutSecondary(history, at(history, 3)), false);
    assert.equal(deadTokenAt(history, at(history, 3)), undefined);
    assert.equal(primaryAt(history, at(history, 3))?.token, OWNER_TOKEN);
    assert.equal(tokenLivesIn(history)[1]?.doubt?.number, 2);
  });
}

test('doubts both tokens after a promotion of unknown outcome, and starts anew with the next creation', () => {
  const history = after(made(first), { step: 'promote', lost: 'unknown' }, used(), made(second), used(second));
  assert.equal(primaryAt(history, at(history, 3)), undefined);
  assert.equal(secondaryAt(history, at(history, 3)), undefined);
  assert.ok(
    tokenLivesIn(history)
      .slice(0, 2)
      .every(({ doubt }) => doubt?.number === 2),
  );
  assert.equal(secondaryAt(history, at(history, 5))?.token, second);
});

test('is sure again after a promotion, which leaves one token only', () => {
  const lost: Line = { step: 'promote', lost: 'unknown' };
  const history = after(made(first), lost, made(second), promoted(second), used(), used(first), used(second));
  assert.equal(deadTokenAt(history, at(history, 5))?.death?.number, 4);
  assert.equal(deadTokenAt(history, at(history, 6))?.death?.number, 4);
  assert.equal(primaryAt(history, at(history, 7))?.token, second);
});

test('knows the end of tokens on a mock that always answers the same one', () => {
  const always = [made(first), used(first), made(first), deletion, used(first), deletion, promoted(first)];
  const history = after(...always, made(first), promoted(first), used());
  assert.equal(deadTokenAt(history, at(history, 5))?.death?.number, 4);
  assert.equal(deadTokenAt(history, at(history, 10))?.death?.number, 9);
});

test('knows nothing of a secondary whose creation was lost', () => {
  const history = after(used(), made(first, { lost: 'unknown' }), used(), promoted(second), used(second));
  assert.equal(surelyWithoutSecondary(history, at(history, 3)), false);
  assert.equal(primaryAt(history, at(history, 4))?.token, OWNER_TOKEN);
  assert.equal(tokenLivesIn(history)[0]?.death?.number, 4);
});

test('knows that there is none after a deletion, a promotion, and when there was none to end', () => {
  for (const line of [
    deletion,
    promoted(first),
    { ...deletion, status: 404 },
    { step: 'promote', status: 404 },
  ] as const) {
    const history = after(used(), line, used());
    assert.equal(surelyWithoutSecondary(history, at(history, 3)), true, JSON.stringify(line));
    assert.equal(surelyWithoutSecondary(history, at(history, 2)), false);
  }
});

test('is not sure any more once the owner is told that there is one already', () => {
  const history = after(made(first), deletion, { step: 'create', status: 409 }, used());
  assert.equal(surelyWithoutSecondary(history, at(history, 3)), true);
  assert.equal(surelyWithoutSecondary(history, at(history, 4)), false);
});

test('believes neither side when a token that was made is not found', () => {
  const history = after(made(first), { ...deletion, status: 404 }, used(first));
  assert.equal(secondaryAt(history, at(history, 3)), undefined);
  assert.equal(surelyWithoutSecondary(history, at(history, 3)), false);
});

test('follows one account only', () => {
  const history = after(used(), made(first, { actor: 'stranger', username: stranger, password: 'x' }), used());
  assert.deepEqual(
    tokenLivesIn(history).map(({ token }) => token),
    [OWNER_TOKEN],
  );
  const both = after(made(first), promoted(second, { actor: 'stranger', username: stranger, password: 'x' }), used());
  assert.equal(primaryAt(both, at(both, 3))?.token, OWNER_TOKEN);
  assert.equal(secondaryAt(both, at(both, 3))?.token, first);
});

test('doubts what it knew when somebody without an account changed it', () => {
  const history = after(made(first), { ...deletion, actor: 'nobody' }, used(first));
  assert.equal(secondaryAt(history, at(history, 3)), undefined);
  assert.equal(deadTokenAt(history, at(history, 3)), undefined);
});

test('takes no token for dead before its death, on another account, or when it was given again', () => {
  const history = after(used(), made(first), deletion, used(first, { username: stranger }), made(first), used(first));
  for (const number of [1, 2, 3, 4, 6]) assert.equal(deadTokenAt(history, at(history, number)), undefined);
});

test('lets no token die at its own promotion', () => {
  const asSecondary = after(used(first), promoted(first, { password: first }), used(first));
  assert.equal(deadTokenAt(asSecondary, at(asSecondary, 3)), undefined);
  assert.equal(primaryAt(asSecondary, at(asSecondary, 3))?.token, first);
  const alwaysTheSame = after(made(OWNER_TOKEN), promoted(OWNER_TOKEN), used());
  assert.equal(deadTokenAt(alwaysTheSame, at(alwaysTheSame, 3)), undefined);
});

test('takes a token that a creation gave for no other one, even if the owner used it first', () => {
  const history = after(made(first, { actor: 'api-key', username: 'SK1' }), used(first), promoted(first), used(first));
  assert.equal(deadTokenAt(history, at(history, 4)), undefined);
});

test('doubts everything after a promotion of a secondary that was surely not there', () => {
  const history = after(made(first), deletion, promoted(second), used());
  assert.equal(primaryAt(history, at(history, 4)), undefined);
  assert.equal(deadTokenAt(history, at(history, 4)), undefined);
  const unchanged = after(made(first), deletion, promoted(OWNER_TOKEN), used());
  assert.equal(primaryAt(unchanged, at(unchanged, 4))?.token, OWNER_TOKEN);
});

test('never fails on garbage', () => {
  const history = after(
    { step: 'create', actor: 'nobody', body: '[' },
    { step: 'create', body: { secondary_auth_token: 7 } },
    { step: 'promote', body: [] },
    { step: 'promote', body: 'null' },
    { step: 'delete', username: 'SK1' },
  );
  assert.ok(tokenLivesIn(history).length > 0);
  assert.equal(tokenLivesIn(after()).length, 0);
});

function after(...lines: readonly Line[]): History {
  return writtenHistory(authToken, ...lines);
}

function at(history: History, number: number): Exchange {
  const exchange = history.exchanges[number - 1];
  assert.ok(exchange);
  return exchange;
}
