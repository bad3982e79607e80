import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../specs/catalogue.ts';
import { accountOf, isForOwnAccount, isTimely } from './owners-request.ts';
import { type Line, OWNER, writtenHistory } from './written-history.ts';

const ANOTHER = `AC${'9'.repeat(32)}`;

const exchangeOf = (line: Partial<Line>) => {
  const [exchange] = writtenHistory(apiKey, { step: 'list', ...line }).exchanges;
  assert.ok(exchange);
  return exchange;
};

test('the owner’s own requests are timely unless they came too early or are wrong on purpose', () => {
  assert.ok(isTimely(exchangeOf({})));
  assert.ok(isTimely(exchangeOf({ actor: 'owner-secondary', poll: 'expired' })));
  assert.ok(isTimely(exchangeOf({ variation: { kind: 'unknown-field', field: 'x' } })));
  assert.ok(!isTimely(exchangeOf({ poll: 'pending' })));
  assert.ok(!isTimely(exchangeOf({ variation: { kind: 'page-size', size: 0 } })));
  for (const actor of ['stranger', 'nobody', 'api-key', 'owner-old-token', 'wrong-token'] as const) {
    assert.ok(!isTimely(exchangeOf({ actor })));
  }
});

test('a request is about the account that it names, or else the caller’s', () => {
  assert.equal(accountOf(exchangeOf({})), OWNER);
  assert.equal(accountOf(exchangeOf({ query: { AccountSid: ANOTHER } })), ANOTHER);
  assert.equal(accountOf(exchangeOf({ step: 'create', fields: { AccountSid: ANOTHER } })), ANOTHER);
  assert.equal(accountOf(exchangeOf({ actor: 'nobody' })), undefined);
});

test('a key is taken to name the account that it belongs to', () => {
  assert.ok(isForOwnAccount(exchangeOf({})));
  assert.ok(!isForOwnAccount(exchangeOf({ query: { AccountSid: ANOTHER } })));
  assert.ok(isForOwnAccount(exchangeOf({ query: { AccountSid: ANOTHER }, username: `SK${'1'.repeat(32)}` })));
});
