import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentedFieldNames, type RequestField, requestProblems } from './request-problems.ts';

const ACCOUNT = `AC${'0'.repeat(32)}`;

describe('what is wrong with a request', () => {
  const asked: RequestField = ['AccountSid', ACCOUNT];
  const cases: readonly (readonly [string, string, RequestField[], RequestField[], string])[] = [
    ['nothing in a plain list', 'ListGetKeys', [asked, ['PageSize', '1000']], [], ''],
    ['nothing in a plain creation', 'CreateNewKey', [], [asked, ['FriendlyName', 'a']], ''],
    ['nothing in a provider’s update', 'UpdateTwilioProviderAuthToken', [], [['authToken', 'a'.repeat(32)]], ''],
    ['a missing parameter', 'ListGetKeys', [], [], 'missing AccountSid'],
    ['a missing field', 'CreateCredentialAws', [], [['FriendlyName', 'a']], 'missing Credentials'],
    ['an unknown parameter', 'FetchKey', [['Expand', '1']], [], 'unknown Expand'],
    [
      'an unknown field',
      'CreateSecondaryAuthToken',
      [],
      [['SuppressEmailNotification', 'true']],
      'unknown SuppressEmailNotification',
    ],
    ['a field in the query', 'UpdateKey', [['FriendlyName', 'a']], [], 'unknown FriendlyName'],
    [
      'a field twice',
      'UpdateKey',
      [],
      [
        ['FriendlyName', 'a'],
        ['FriendlyName', 'b'],
      ],
      'repeated FriendlyName',
    ],
    ['too large a page', 'ListGetKeys', [asked, ['PageSize', '1001']], [], 'invalid PageSize'],
    ['a page that is no number', 'ListGetKeys', [asked, ['PageSize', '1e3']], [], 'invalid PageSize'],
    ['an account that is none', 'ListGetKeys', [['AccountSid', 'AC1']], [], 'invalid AccountSid'],
    ['an unlisted kind of key', 'CreateNewKey', [], [asked, ['KeyType', 'standard']], 'invalid KeyType'],
  ];
  for (const [title, operationId, query, body, expected] of cases) {
    test(`${title} is told`, () => {
      assert.equal(
        requestProblems(operationId, { query, body })
          .map((it) => `${it.kind} ${it.name}`)
          .join(),
        expected,
      );
    });
  }
});

test('documented fields are those of the query and of the form', () => {
  assert.deepEqual(documentedFieldNames('ListGetKeys'), ['AccountSid', 'PageSize', 'Page', 'PageToken']);
  assert.deepEqual(documentedFieldNames('UpdateKey'), ['FriendlyName', 'Policy']);
});
