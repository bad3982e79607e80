import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import type { SentRequest } from './exchange.ts';
import { formField, isForm, pathOf, queryField, sentField, sentName } from './requests.ts';
import { writtenHistory } from './written-history.ts';

const FORM = 'application/x-www-form-urlencoded';

const sent = (request: Partial<SentRequest>) => {
  const [exchange] = writtenHistory(awsCredential, { step: 'create' }).exchanges;
  assert.ok(exchange);
  return { ...exchange, request: { ...exchange.request, headers: {}, ...request } };
};

test('a field of a form is decoded', () => {
  const exchange = sent({
    headers: { 'content-type': `${FORM}; charset=utf-8` },
    body: 'FriendlyName=a+b%26%C3%BC&Empty=',
  });
  assert.equal(formField(exchange, 'FriendlyName'), 'a b&ü');
  assert.equal(formField(exchange, 'Empty'), '');
  assert.equal(formField(exchange, 'friendlyname'), undefined);
});

test('what is no form has no fields', () => {
  assert.equal(formField(sent({ headers: { 'content-type': 'application/json' }, body: 'a=1' }), 'a'), undefined);
  assert.equal(formField(sent({ body: 'a=1' }), 'a'), undefined);
  assert.equal(formField(sent({ headers: { 'content-type': FORM } }), 'a'), undefined);
});

test('a parameter of a query is decoded', () => {
  const exchange = sent({ url: 'http://127.0.0.1:4010/v1/Keys?PageSize=2&Page=&Name=a%20b' });
  assert.equal(queryField(exchange, 'PageSize'), '2');
  assert.equal(queryField(exchange, 'Page'), '');
  assert.equal(queryField(exchange, 'Name'), 'a b');
  assert.equal(queryField(exchange, 'PageToken'), undefined);
});

test('an address that cannot be read has no parameters', () => {
  assert.equal(queryField(sent({ url: '/v1/Keys?Page=1' }), 'Page'), undefined);
});

test('a field that was sent is found in a form and in JSON, where it is a text', () => {
  const json = { headers: { 'content-type': 'application/json' }, body: '{"a":"1","b":2}' };
  assert.equal(sentField(sent(json), 'a'), '1');
  assert.equal(sentField(sent(json), 'b'), undefined);
  assert.equal(sentField(sent({ ...json, body: 'a=1' }), 'a'), undefined);
  assert.equal(sentField(sent({ headers: { 'content-type': FORM }, body: 'a=1' }), 'a'), '1');
});

test('no body at all is as good as a form', () => {
  assert.ok(isForm(sent({})));
  assert.ok(isForm(sent({ headers: { 'content-type': FORM }, body: 'a=1' })));
  assert.ok(!isForm(sent({ headers: { 'content-type': 'application/json' }, body: '{}' })));
});

const named = (name: string) =>
  sent({ headers: { 'content-type': FORM }, body: new URLSearchParams({ FriendlyName: name }).toString() });

test('a name counts as long as every server must take it', () => {
  assert.equal(sentName(named('n'.repeat(64))), 'n'.repeat(64));
  for (const name of ['', ' ', 'n'.repeat(65)]) assert.equal(sentName(named(name)), undefined);
});

test('a path is without its query, and only there where the address can be read', () => {
  assert.equal(pathOf(sent({ url: 'http://127.0.0.1:4010/v1/Keys?Page=1' })), '/v1/Keys');
  assert.equal(pathOf(sent({ url: '/v1/Keys' })), undefined);
});
