import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import type { SentRequest } from './exchange.ts';
import { formField, queryField } from './requests.ts';
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
