import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accountFrom, addressFrom, choiceFrom, filled, listFrom, millisecondsFrom } from './variables.ts';

const sid = `AC${'0'.repeat(32)}`;

test('an empty variable counts as missing, and space around a value as nothing', () => {
  const env = { A: '', B: '  ', C: undefined, D: ' d ', E: 'e e' };
  assert.deepEqual(filled(env), { D: 'd', E: 'e e' });
});

describe('a choice', () => {
  test('is one of the allowed values, or none', () => {
    assert.equal(choiceFrom({ TARGET: 'mock' }, 'TARGET', ['reference', 'mock']), 'mock');
    assert.equal(choiceFrom({}, 'TARGET', ['reference', 'mock']), undefined);
  });

  for (const text of ['Mock', 'mocks', 'toString', '0']) {
    test(`is refused where it is ${text}`, () => {
      const message = `TARGET is "${text}": set it to one of reference, mock.`;
      assert.throws(() => choiceFrom({ TARGET: text }, 'TARGET', ['reference', 'mock']), { message });
    });
  }

  test('is quoted in a refusal to forty characters', () => {
    const env = { TARGET: 'x'.repeat(10_000) };
    assert.throws(() => choiceFrom(env, 'TARGET', ['mock']), {
      message: /^TARGET is "x{40}…": set it to one of mock\.$/,
    });
  });
});

describe('a list', () => {
  const allowed = ['shape', 'input', 'auth'] as const;
  const lists: readonly (readonly [text: string | undefined, values: readonly string[] | undefined])[] = [
    ['auth', ['auth']],
    ['auth, shape', ['shape', 'auth']],
    ['auth,,auth,', ['auth']],
    [',', undefined],
    [undefined, undefined],
  ];
  for (const [text, values] of lists) {
    test(`of "${text}" is ${values?.join(' ')}`, () => {
      assert.deepEqual(listFrom({ PROFILES: text }, 'PROFILES', allowed), values);
    });
  }

  test('is refused where one of its values is unknown', () => {
    const message = 'PROFILES has "shapes" in it: list some of shape, input, auth, separated by commas.';
    assert.throws(() => listFrom({ PROFILES: 'auth,shapes' }, 'PROFILES', allowed), { message });
  });
});

describe('milliseconds', () => {
  test('are a whole number from 1', () => {
    assert.equal(millisecondsFrom({ T: '1' }, 'T'), 1);
    assert.equal(millisecondsFrom({ T: '9999999' }, 'T'), 9_999_999);
    assert.equal(millisecondsFrom({}, 'T'), undefined);
  });

  for (const text of ['0', '-1', '1.5', '2s', '1e3', '0x10', '10000000', 'Infinity']) {
    test(`are refused where they are ${text}`, () => {
      assert.throws(
        () => millisecondsFrom({ T: text }, 'T'),
        /^Error: T is ".*": set it to a whole number of milliseconds/,
      );
    });
  }
});

describe('an address', () => {
  const addresses: readonly (readonly [text: string, address: string])[] = [
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
    ['http://127.0.0.1:4010/twilio///', 'http://127.0.0.1:4010/twilio'],
    ['http://127.0.0.1:4010/?', 'http://127.0.0.1:4010'],
    ['http://127.0.0.1:4010/twilio#', 'http://127.0.0.1:4010/twilio'],
    ['HTTP://LocalHost:80/Twilio', 'http://localhost/Twilio'],
    ['https://mock.example:443', 'https://mock.example'],
    ['http://[0:0::1]:4010', 'http://[::1]:4010'],
    ['https://nottwilio.com', 'https://nottwilio.com'],
    ['https://twilio.com.example', 'https://twilio.com.example'],
  ];
  for (const [text, address] of addresses) {
    test(`of ${text} is written as ${address}`, () => {
      assert.deepEqual(addressFrom({ IAM_URL: text }, 'IAM_URL', 'iam'), { iam: address });
    });
  }

  test('is none where the variable is missing', () => assert.deepEqual(addressFrom({}, 'IAM_URL', 'iam'), {}));

  const malformed: readonly string[] = [
    'localhost:4010',
    '127.0.0.1',
    '/v1',
    'ftp://127.0.0.1',
    'file:///etc',
    'http://127.0.0.1:4010?x=1',
    'http://127.0.0.1:4010#a',
    'http://user@127.0.0.1',
    'http://user:s3cret-password@127.0.0.1',
    'http://127.0.0.1:99999',
  ];
  for (const text of malformed) {
    test(`is refused where it is ${text}, without quoting it`, () => {
      assert.throws(() => addressFrom({ IAM_URL: text }, 'IAM_URL', 'iam'), {
        message: 'IAM_URL is no address of a server: set it to something like http://127.0.0.1:4010, without a query.',
      });
    });
  }

  const live: readonly string[] = [
    'https://accounts.twilio.com',
    'https://twilio.com/x',
    'http://IAM.Twilio.COM:8080',
    'https://accounts.us1.twilio.com',
    'https://accounts.twilio.com.',
    'https://accounts.twilio%2ecom',
    'https://blackbox.dasha.ai',
  ];
  for (const text of live) {
    test(`is refused where it is ${text}, which is live`, () => {
      const message = /^IAM_URL names a live host, which is no mock: set it to the address of your own server\.$/;
      assert.throws(() => addressFrom({ IAM_URL: text }, 'IAM_URL', 'iam'), { message });
    });
  }
});

describe('an account', () => {
  test('is a SID and a token', () => {
    const env = { STRANGER_ACCOUNT_SID: sid, STRANGER_AUTH_TOKEN: 'any text' };
    assert.deepEqual(accountFrom(env, 'STRANGER'), { accountSid: sid, authToken: 'any text' });
    assert.equal(accountFrom(env, 'TWILIO'), undefined);
  });

  for (const wrong of [undefined, 'AC0', `AC${'g'.repeat(32)}`, `SK${'0'.repeat(32)}`, 's3cret-token']) {
    test(`is refused where the SID is ${wrong}, without quoting it or the token`, () => {
      const env = { TWILIO_ACCOUNT_SID: wrong, TWILIO_AUTH_TOKEN: 's3cret-token' };
      const message = 'TWILIO_ACCOUNT_SID is no Account SID: set it to AC and 32 hexadecimal digits.';
      assert.throws(() => accountFrom(env, 'TWILIO'), { message });
    });
  }

  test('is refused without a token', () => {
    const message = 'TWILIO_ACCOUNT_SID is set without a token: set TWILIO_AUTH_TOKEN too.';
    assert.throws(() => accountFrom({ TWILIO_ACCOUNT_SID: sid }, 'TWILIO'), { message });
  });
});
