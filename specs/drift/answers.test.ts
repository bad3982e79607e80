import { describe, test } from 'node:test';
import { ownDocument } from './own-document.ts';
import { expectChanges } from './testing/expect-changes.ts';
import { type Edit, planted } from './testing/planted.ts';
import { CREATED, DELETE, FETCH, KEY, LIST, LISTED, META, PAGE_SIZE } from './testing/pointers.ts';

type Row = readonly [what: string, edits: readonly Edit[], ...expected: readonly string[]];

const BODY = `${CREATED}/content/application~1json`;
const SID = `${KEY}/properties/sid`;
const DATE = `${KEY}/properties/date_created`;
const HEADERS = `${CREATED}/headers`;
const plain = { description: 'Something.' };

const answers: readonly Row[] = [
  [
    'another success',
    [[CREATED], [CREATED.replace('201', '200'), plain]],
    'status-added breaks-answers',
    'status-removed breaks-answers',
  ],
  ['one more success', [[`${LIST}/responses/206`, plain]], 'status-added breaks-answers'],
  ['a redirect', [[`${LIST}/responses/307`, plain]], 'status-added breaks-answers'],
  ['an error that is described', [[`${LIST}/responses/401`, plain]], 'status-added adds'],
  ['a description of all other answers', [[`${LIST}/responses/default`, plain]], 'status-added adds'],
  ['a header that is gone', [[`${HEADERS}/Access-Control-Allow-Origin`]], 'header-removed breaks-answers'],
  ['a new header', [[`${HEADERS}/Retry-After`, { schema: { type: 'integer' } }]], 'header-added adds'],
  ['a header in lower case', [[HEADERS, lowerCased()]]],
  [
    'a header of another type',
    [['#/components/headers/Access-Control-Allow-Credentials/schema/type', 'string']],
    'type-changed breaks-answers',
  ],
  [
    'another content type',
    [[`${CREATED}/content`, { 'application/hal+json': {} }]],
    'content-type-added adds',
    'content-type-removed breaks-answers',
  ],
  ['one more content type', [[`${CREATED}/content/application~1xml`, {}]], 'content-type-added adds'],
  ['a character set', [[BODY], [`${CREATED}/content/application~1json;charset=utf-8`, created()]]],
  [
    'a body that nobody describes',
    [[`${LIST}/responses/200/content/application~1json/schema`]],
    'property-removed breaks-answers',
    'property-removed breaks-answers',
    'type-changed breaks-answers',
  ],
  [
    'a header that nobody describes',
    [['#/components/headers/Access-Control-Allow-Origin/schema']],
    'type-changed breaks-answers',
  ],
  ['no body', [[`${CREATED}/content`]], 'content-type-removed breaks-answers'],
  [
    'a body where none was',
    [[`${DELETE}/responses/204/content`, { 'application/json': {} }]],
    'content-type-added adds',
  ],
];

const fields: readonly Row[] = [
  ['a new field', [[`${KEY}/properties/note`, { type: 'string' }]], 'property-added adds'],
  [
    'a new field that is always there',
    [
      [`${KEY}/properties/note`, {}],
      [`${KEY}/required`, ['note']],
    ],
    'property-added adds',
  ],
  ['a field that is gone', [[DATE]], 'property-removed breaks-answers'],
  ['a field that is never answered', [[`${DATE}/writeOnly`, true]], 'property-removed breaks-answers'],
  ['a field that is always there', [[`${KEY}/required`, ['sid']]], 'property-required promises'],
  ['a field in an array that is gone', [[`${LISTED}/properties/flags`]], 'property-removed breaks-answers'],
  ['a field deep down that is gone', [[`${META}/properties/next_page_url`]], 'property-removed breaks-answers'],
  [
    'a field of another name',
    [[DATE], [`${KEY}/properties/created_at`, {}]],
    'property-added adds',
    'property-removed breaks-answers',
  ],
  ['a deprecated field', [[`${DATE}/deprecated`, true]], 'deprecated announces'],
  ['no further fields', [[`${KEY}/additionalProperties`, false]], 'further-properties-changed promises'],
  [
    'further fields of a kind',
    [[`${KEY}/additionalProperties`, { type: 'string' }]],
    'further-properties-changed promises',
  ],
];

const values: readonly Row[] = [
  ['null where it was not', [[`${META}/properties/url/nullable`, true]], 'nullable-changed breaks-answers'],
  ['no null where it was', [[`${SID}/nullable`]], 'nullable-changed promises'],
  ['another type', [[`${META}/properties/page/type`, 'string']], 'type-changed breaks-answers'],
  ['a wider type', [[`${META}/properties/page/type`, 'number']], 'type-changed breaks-answers'],
  ['no type', [[`${META}/properties/page/type`]], 'type-changed breaks-answers'],
  ['a type that was plain from its properties', [[`${KEY}/type`]]],
  ['another pattern', [[`${SID}/pattern`, '^KE[0-9a-fA-F]{32}$']], 'pattern-changed breaks-answers'],
  ['a wider pattern', [[`${SID}/pattern`, 'SK[0-9a-fA-F]{32}']], 'pattern-changed breaks-answers'],
  ['a narrower pattern', [[`${SID}/pattern`, '^SK[0-9a-f]{32}$']], 'pattern-changed promises'],
  ['no pattern', [[`${SID}/pattern`]], 'pattern-changed breaks-answers'],
  ['a length that the pattern has', [[`${SID}/minLength`], [`${SID}/maxLength`]]],
  ['another format', [[`${DATE}/format`, 'date-time']], 'format-changed breaks-answers'],
  ['no format', [[`${DATE}/format`]], 'format-changed breaks-answers'],
  ['relative addresses', [[`${META}/properties/url/format`, 'uri-reference']], 'format-changed breaks-answers'],
  ['a format where none was', [[`${KEY}/properties/friendly_name/format`, 'email']], 'format-changed promises'],
  ['a choice where all was free', [[`${META}/properties/key/enum`, ['keys']]], 'enum-added promises'],
  ['a limit of items', [[`${LISTED}/properties/flags/maxItems`, 3]], 'bounds-changed promises'],
  ['items of another type', [[`${LISTED}/properties/flags/items/type`, 'integer']], 'type-changed breaks-answers'],
  ['items that are only once there', [[`${LISTED}/properties/flags/uniqueItems`, true]], 'keyword-changed promises'],
  ['items that nobody describes', [[`${LISTED}/properties/flags/items`]], 'keyword-changed breaks-answers'],
  ['a keyword that is switched off', [[`${LISTED}/properties/flags/uniqueItems`, false]]],
  ['two forms instead of one', [[DATE, { oneOf: [date(), { type: 'integer' }] }]], 'alternative-added breaks-answers'],
  ['the same in one part', [[`${FETCH}/responses/200/content/application~1json/schema`, { allOf: [{ $ref: KEY }] }]]],
];

const words: readonly Row[] = [
  [
    'another description',
    [
      [`${SID}/description`, 'Another one.'],
      ['#/info/description', 'Another one.'],
    ],
  ],
  [
    'another title',
    [
      ['#/info/title', 'Another one'],
      [`${FETCH}/summary`, 'Another one.'],
    ],
  ],
  [
    'another version',
    [
      ['#/info/version', '1.56.1'],
      ['#/openapi', '3.0.3'],
    ],
  ],
  ['other examples', [[`${BODY}/examples`, {}]]],
  [
    'an extension',
    [
      [`${SID}/x-twilio`, { pii: { handling: 'standard' } }],
      ['#/x-maturity', ['GA']],
    ],
  ],
  ['other tags', [[`${FETCH}/tags`, ['Keys']]]],
  ['a schema that is no longer shared', [[`${FETCH}/responses/200/content/application~1json/schema`, key()]]],
];

for (const [title, rows] of Object.entries({ answers, fields, values, words })) {
  describe(`a planted change of ${title}`, () => {
    for (const [what, edits, ...expected] of rows) {
      test(`${what}: ${expected.join(', ') || 'nothing is felt'}`, () =>
        expectChanges(ownDocument('iam-v1-openapi'), planted('iam-v1-openapi', ...edits), expected));
    }
  });
}

describe('a planted change of what only another version has', () => {
  const size = `${PAGE_SIZE}/schema/default`;
  const flags = `${LISTED}/properties/flags/items/enum`;

  test('another default means another request', () =>
    since([[size, 50]], [[size, 20]], 'default-changed breaks-requests'));
  test('no default is not felt', () => since([[size, 50]], [[size]]));
  test('a new value in an answer', () =>
    since([[flags, ['signing']]], [[`${flags}/-`, 'restricted']], 'enum-value-added breaks-answers'));
  test('one value less in an answer', () =>
    since([[flags, ['a', 'b']]], [[`${flags}/1`]], 'enum-value-removed promises'));
  test('any value in an answer', () => since([[flags, ['a']]], [[flags]], 'enum-removed breaks-answers'));
  test('a form that is gone', () => {
    const forms = [date(), { type: 'integer' }, { type: 'boolean' }];
    since([[DATE, { oneOf: forms }]], [[`${DATE}/oneOf/2`]], 'alternative-removed promises');
  });
  test('a form that changed', () => {
    const forms = [date(), { type: 'string', enum: ['never'] }];
    since([[DATE, { oneOf: forms }]], [[`${DATE}/oneOf/1/enum/-`, 'soon']], 'enum-value-added breaks-answers');
  });
  test('a field that is no longer always there', () => {
    since([[`${KEY}/required`, ['sid']]], [[`${KEY}/required`]], 'property-optional breaks-answers');
  });
  test('further fields again', () => {
    since(
      [[`${KEY}/additionalProperties`, false]],
      [[`${KEY}/additionalProperties`]],
      'further-properties-changed adds',
    );
  });
  test('one success of two is gone', () =>
    since([[`${LIST}/responses/206`, plain]], [[`${LIST}/responses/206`]], 'status-removed promises'));
});

function since(base: readonly Edit[], edits: readonly Edit[], ...expected: readonly string[]): void {
  const before = planted('iam-v1-openapi', ...base);
  expectChanges(before, planted('iam-v1-openapi', ...base, ...edits), expected);
}

function date(): unknown {
  return { type: 'string', format: 'date-time-rfc-2822', nullable: true };
}

function at(pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce<unknown>((node, name) => {
    const entries: readonly (readonly [string, unknown])[] = Object.entries(node ?? {});
    return entries.find(([it]) => it === name.replaceAll('~1', '/'))?.[1];
  }, planted('iam-v1-openapi'));
}

function key(): unknown {
  return at(KEY);
}

function created(): unknown {
  return at(BODY);
}

function lowerCased(): unknown {
  return Object.fromEntries(Object.entries(at(HEADERS) ?? {}).map(([name, it]) => [name.toLowerCase(), it]));
}
