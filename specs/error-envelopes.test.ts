import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorEnvelope } from './error-envelopes.ts';

const twilio = {
  code: 20404,
  message: 'Nothing is here.',
  more_info: 'https://www.twilio.com/docs/errors/20404',
  status: 404,
};
const standard = {
  type: 'https://www.twilio.com/docs/api/errors/20404',
  title: 'Not found',
  status: 404,
  code: 20404,
  detail: 'Nothing is here.',
};

test('the body of Twilio is recognised, with more members and with the older address', () => {
  const read = { dialect: 'twilio', code: 20404, status: 404, message: 'Nothing is here.' };
  assert.deepEqual(errorEnvelope(twilio), read);
  assert.deepEqual(errorEnvelope({ ...twilio, details: { a: 1 }, user_error: true }), read);
  assert.deepEqual(errorEnvelope({ ...twilio, more_info: 'http://www.twilio.com/docs/api/errors/20404' }), read);
});

test('problem details are recognised, with and without a detail', () => {
  const read = { dialect: 'rfc-9457', code: 20404, status: 404, message: 'Nothing is here.' };
  assert.deepEqual(errorEnvelope(standard), read);
  assert.deepEqual(errorEnvelope({ ...standard, detail: undefined, errors: [] }), { ...read, message: 'Not found' });
});

for (const name of Object.keys(twilio)) {
  test(`a body of Twilio without a right ${name} says so`, () => {
    const missing = Object.fromEntries(Object.entries(twilio).filter(([member]) => member !== name));
    for (const wrong of [missing, { ...twilio, [name]: null }, { ...twilio, [name]: [] }]) {
      const read = errorEnvelope(wrong);
      assert.ok('problems' in read && read.problems.some((says) => says.startsWith(name)));
    }
  });
}

for (const name of ['type', 'title', 'status', 'code']) {
  test(`problem details without a right ${name} say so`, () => {
    const read = errorEnvelope({ ...standard, [name]: ['canary'] });
    assert.ok('problems' in read && read.problems.some((says) => says.startsWith(name)));
    assert.ok(!JSON.stringify(read).includes('canary'));
  });
}

test('more_info must be an http address that ends with the code', () => {
  for (const address of [
    '/docs/errors/20404',
    'ftp://a.example/20404',
    'https://a.example/20003',
    'https://a.example/120404',
  ]) {
    assert.ok('problems' in errorEnvelope({ ...twilio, more_info: address }), address);
  }
});

test('anything else is no envelope', () => {
  for (const body of [undefined, null, '', 'Not found', 404, [twilio], {}, { error: 'Not found' }]) {
    const read = errorEnvelope(body);
    assert.ok('problems' in read && read.problems.length > 0, JSON.stringify(body));
  }
  assert.ok('problems' in errorEnvelope({ ...twilio, code: '20404', status: 404.5, details: 'none' }));
});
