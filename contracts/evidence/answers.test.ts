import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential } from '../../specs/catalogue.ts';
import { bodyField, fieldOf, header, isJsonObject, jsonBody, listItems, textField } from './answers.ts';
import { type Line, writtenHistory } from './written-history.ts';

const exchangeOf = (line: Partial<Line>) => {
  const [exchange] = writtenHistory(awsCredential, { step: 'fetch', sid: 'CR1', ...line }).exchanges;
  assert.ok(exchange);
  return exchange;
};

describe('the JSON of an answer', () => {
  test('is parsed, once', () => {
    const exchange = exchangeOf({ body: { sid: 'CR1' } });
    assert.deepEqual(jsonBody(exchange), { sid: 'CR1' });
    assert.equal(jsonBody(exchange), jsonBody(exchange));
  });

  for (const [name, line] of Object.entries<Partial<Line>>({
    'a page of HTML': { body: '<html></html>' },
    'a body that is cut off': { body: '{"sid":"CR' },
    'no body': { status: 204 },
    'no answer': { lost: 'unknown' },
  })) {
    test(`is undefined for ${name}`, () => assert.equal(jsonBody(exchangeOf(line)), undefined));
  }

  test('may be null', () => assert.equal(jsonBody(exchangeOf({ body: 'null' })), null));
});

describe('a field', () => {
  test('is found in an object only', () => {
    assert.equal(bodyField(exchangeOf({ body: { a: 0 } }), 'a'), 0);
    for (const body of [['a'], 'null', '"a"', '3', '', '{']) {
      assert.equal(bodyField(exchangeOf({ body }), 'length'), undefined);
      assert.equal(textField(exchangeOf({ body }), 'length'), undefined);
    }
    assert.equal(bodyField(exchangeOf({ body: { a: 0 } }), undefined), undefined);
  });

  test('is no inherited one', () => {
    assert.equal(bodyField(exchangeOf({ body: {} }), 'toString'), undefined);
    assert.equal(fieldOf(JSON.parse('{"__proto__":{"a":1}}'), 'a'), undefined);
  });

  test('is a text where it is a string with something in it', () => {
    const exchange = exchangeOf({ body: { full: 'a', empty: '', number: 3, nothing: null, list: ['a'] } });
    assert.equal(textField(exchange, 'full'), 'a');
    for (const field of ['empty', 'number', 'nothing', 'list', 'absent']) {
      assert.equal(textField(exchange, field), undefined);
    }
  });
});

describe('the items of a list', () => {
  test('are those that are objects', () => {
    const exchange = exchangeOf({ step: 'list', body: { credentials: [{ sid: 'CR1' }, null, 'x', [1], {}] } });
    assert.deepEqual(listItems(exchange, awsCredential), [{ sid: 'CR1' }, {}]);
  });

  test('are in the property of the resource', () => {
    const exchange = exchangeOf({ step: 'list', body: { credentials: [], keys: 'none' } });
    assert.deepEqual(listItems(exchange, awsCredential), []);
    assert.equal(listItems(exchange, apiKey), undefined);
    assert.equal(listItems(exchange, authToken), undefined);
  });
});

test('a header is found by its name in lower case', () => {
  const [exchange] = writtenHistory(awsCredential, { step: 'list', headers: { etag: 'x' } }).answered();
  assert.ok(exchange);
  assert.equal(header(exchange, 'etag'), 'x');
  assert.equal(header(exchange, 'ETag'), undefined);
});

test('an array and null are no objects', () => {
  assert.deepEqual([{}, [], null, 'x', undefined].map(isJsonObject), [true, false, false, false, false]);
});
