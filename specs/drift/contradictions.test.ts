import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OpenApiId } from '../catalogue.ts';
import { contradictionsIn } from './contradictions.ts';
import { ownDocument } from './own-document.ts';
import { type Edit, planted } from './testing/planted.ts';
import { CREATE, CREATED, FORM, KEY, META, PAGE_SIZE } from './testing/pointers.ts';

const EXAMPLE = `${CREATED}/content/application~1json/examples/createStandardKey/value`;
const DATE = `${KEY}/properties/date_created`;

describe('our own documents', () => {
  const ids: readonly OpenApiId[] = ['accounts-v1-openapi', 'iam-v1-openapi', 'provider-v1-openapi'];
  for (const id of ids)
    test(`${id} does not contradict itself`, () => assert.deepEqual(contradictionsIn(ownDocument(id)), []));
});

describe('a planted contradiction', () => {
  const rows: readonly (readonly [what: string, edits: readonly Edit[], ...kinds: readonly string[]])[] = [
    ['a path without an operation', [['#/paths/~1v1~1Roles', { description: 'x' }]], 'path-without-operation'],
    [
      'a path whose name nobody describes',
      [['#/components/parameters/KeySid/name', 'KeySid']],
      ...six('path-parameter-missing'),
    ],
    ['one id for two operations', [[`${CREATE}/operationId`, 'FetchKey']], 'operation-id-twice'],
    ['a scheme that nobody describes', [[`${CREATE}/security`, [{ token: [] }]]], 'scheme-undefined'],
    ['an example of another type', [[`${EXAMPLE}/secret`, 7]], 'example-refused'],
    ['an example that is too short', [[`${EXAMPLE}/sid`, 'SK1']], 'example-refused'],
    [
      'an example in the other dialect of dates',
      [[`${EXAMPLE}/date_created`, '2026-03-02T09:15:00Z']],
      'example-refused',
    ],
    [
      'an example on the wrong weekday',
      [[`${EXAMPLE}/date_created`, 'Tue, 02 Mar 2026 09:15:00 +0000']],
      'example-refused',
    ],
    [
      'an example with null where null is not',
      [
        [
          `${CREATE}/requestBody/content/application~1x-www-form-urlencoded/examples/createStandardKey/value/FriendlyName`,
          null,
        ],
      ],
      'example-refused',
    ],
    [
      'an example without a required field',
      [
        [
          `${CREATE}/requestBody/content/application~1x-www-form-urlencoded/examples/createStandardKey/value/AccountSid`,
        ],
      ],
      'example-refused',
    ],
    ['an example with an unknown field', [[`${EXAMPLE}/secrets`, 'x']], 'example-undescribed'],
    ['an example beside a parameter', [[`${PAGE_SIZE}/example`, 1001]], 'example-refused'],
    ['an example in a schema', [[`${KEY}/properties/sid/example`, 'AC1']], 'example-refused'],
    ['a default out of its bounds', [[`${PAGE_SIZE}/schema/default`, 0]], 'default-refused'],
    ['words of the other dialect of dates', [[`${DATE}/description`, 'In ISO 8601 format']], 'date-dialect'],
    [
      'the other format below the words',
      [[`${DATE}/format`, 'date-time']],
      'date-dialect',
      'example-refused',
      'example-refused',
      'example-refused',
      'example-refused',
    ],
    [
      'words of a relative address',
      [[`${META}/properties/url/description`, 'Relative to the host.']],
      'address-dialect',
    ],
    ['a pattern without an end', [[`${KEY}/properties/sid/pattern`, '^SK[0-9a-f]{32}']], 'pattern-unanchored'],
    ['a pattern that cannot be read', [[`${KEY}/properties/sid/pattern`, '^SK[0-9a-f{32}$']], 'pattern-malformed'],
    ['bounds that cross', [[`${PAGE_SIZE}/schema/minimum`, 1001]], 'bounds-crossed'],
    [
      'a required field that nobody describes',
      [[`${FORM}/required/-`, 'Name']],
      'required-undescribed',
      'example-refused',
      'example-refused',
    ],
    [
      'an unanchored pattern that nobody uses',
      [['#/components/schemas/unused', { pattern: 'US' }]],
      'pattern-unanchored',
    ],
  ];
  for (const [what, edits, ...kinds] of rows) {
    test(`${what}: ${[...new Set(kinds)].join(', ')}`, () => {
      const found = contradictionsIn(planted('iam-v1-openapi', ...edits));
      assert.deepEqual(found.map(({ kind }) => kind).toSorted(), kinds.toSorted(), JSON.stringify(found, null, 2));
    });
  }

  test('says where it is, and which operations show it', () => {
    const [found] = contradictionsIn(planted('iam-v1-openapi', [`${DATE}/description`, 'An ISO 8601 date.']));
    assert.deepEqual(found?.where, ['FetchKey', 'UpdateKey']);
    assert.equal(found?.at, `${DATE}/description`);
    assert.equal(
      found?.says,
      'the description of date_created says ISO 8601, and the format date-time-rfc-2822 means RFC 2822',
    );
  });
});

// Three operations name the key in their path, and each lacks one name and has another in vain.
function six(kind: string): readonly string[] {
  return Array.from({ length: 6 }, () => kind);
}
