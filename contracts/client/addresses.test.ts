import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addressOf, DOCUMENTED_ORIGINS, documentedPath } from './addresses.ts';

const place = { path: '/v1/Keys', query: {} };

describe('the address of a place', () => {
  const bases: readonly (readonly [base: string, address: string])[] = [
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/v1/Keys'],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010/v1/Keys'],
    ['http://127.0.0.1:4010/twilio', 'http://127.0.0.1:4010/twilio/v1/Keys'],
    ['http://127.0.0.1:4010/twilio/', 'http://127.0.0.1:4010/twilio/v1/Keys'],
    ['http://[::1]:4010', 'http://[::1]:4010/v1/Keys'],
  ];
  for (const [base, address] of bases) {
    test(`is under ${base}`, () => assert.equal(addressOf({ iam: base }, 'iam', place), address));
  }

  test('has the parameters that have a value, encoded', () => {
    const query = { AccountSid: 'AC & co', PageSize: undefined, Page: '0' };
    assert.equal(
      addressOf({ iam: 'http://x' }, 'iam', { ...place, query }),
      'http://x/v1/Keys?AccountSid=AC+%26+co&Page=0',
    );
  });

  test('keeps the query that a path has already', () => {
    const paged = { path: '/v1/Keys?Page=1&PageToken=a%2Fb', query: {} };
    assert.equal(addressOf({ iam: 'http://x' }, 'iam', paged), 'http://x/v1/Keys?Page=1&PageToken=a%2Fb');
  });

  test('is refused for an API that the target lacks', () => {
    assert.throws(() => addressOf({ accounts: 'http://x' }, 'iam', place), /iam API was planned/);
  });
});

describe('the path behind an address that an answer gave', () => {
  const mock = { accounts: 'http://127.0.0.1:4010/twilio' };
  const pathOf = (address: string, addresses: Parameters<typeof documentedPath>[0] = mock) =>
    documentedPath(addresses, 'accounts', address);

  const followed: readonly (readonly [what: string, address: string])[] = [
    ['on the documented host', `${DOCUMENTED_ORIGINS.accounts}/v1/Credentials/AWS?Page=1`],
    ['under the path of the target', 'http://127.0.0.1:4010/twilio/v1/Credentials/AWS?Page=1'],
    ['on the host of the target, without its path', 'http://127.0.0.1:4010/v1/Credentials/AWS?Page=1'],
  ];
  for (const [what, address] of followed) {
    test(`is found ${what}`, () => assert.equal(pathOf(address), '/v1/Credentials/AWS?Page=1'));
  }

  test('is found on an IPv6 address, in another spelling', () => {
    const addresses = { accounts: 'http://[0:0::1]:4010/' };
    assert.equal(pathOf('http://[::1]:4010/v1/Credentials/AWS', addresses), '/v1/Credentials/AWS');
  });

  test('keeps a path that only begins like that of the target', () => {
    assert.equal(pathOf('http://127.0.0.1:4010/twilio2/v1'), '/twilio2/v1');
  });

  const left: readonly string[] = [
    'https://evil.example/v1/Credentials/AWS',
    'http://accounts.twilio.com/v1/Credentials/AWS',
    'https://accounts.twilio.com.evil.example/v1',
    'https://accounts.twilio.com@evil.example/v1',
    'https://iam.twilio.com/v1/Keys',
    'http://127.0.0.1:4011/v1/Credentials/AWS',
    'https://127.0.0.1:4010/v1/Credentials/AWS',
    '/v1/Credentials/AWS?Page=1',
    'data:text/plain,x',
    '',
  ];
  for (const address of left) {
    test(`is not given for "${address}"`, () => assert.equal(pathOf(address), undefined));
  }

  test('cannot lead away again when it is put under the target', () => {
    const path = pathOf('https://accounts.twilio.com//evil.example/v1') ?? '';
    assert.equal(new URL(addressOf(mock, 'accounts', { path, query: {} })).host, '127.0.0.1:4010');
  });
});
