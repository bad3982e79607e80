import { describe, test } from 'node:test';
import { expectChanges } from './testing/expect-changes.ts';
import { type Edit, planted } from './testing/planted.ts';
import { CREATE, CREATED, FETCH, FORM, KEY, LIST, LISTED, META, PAGE_SIZE } from './testing/pointers.ts';
import { valueAt } from './testing/value-at.ts';

type Row = readonly [what: string, before: readonly Edit[], after: readonly Edit[], ...expected: readonly string[]];

const NAME = `${FORM}/properties/FriendlyName`;
const SID = `${KEY}/properties/sid`;
const DATE = `${KEY}/properties/date_created`;
const ADDRESS = `${META}/properties/url`;
const PAGE = `${META}/properties/page`;
const ITEMS = `${LISTED}/properties/flags`;
const SIZE = `${PAGE_SIZE}/schema`;
const ORIGIN = '#/components/headers/Access-Control-Allow-Origin';
const SENT = `${CREATE}/requestBody/content`;
const ANSWERED = `${FETCH}/responses/200/content/application~1json/schema`;
const address = { type: 'string', format: 'uri' };
const listed = valueAt(`${LIST}/responses/200`);
const number = { type: 'number' };

const parts: readonly Row[] = [
  [
    'a limit beside a part with a wider one',
    [],
    [[SIZE, { maximum: 100, allOf: [valueAt(SIZE)] }]],
    'bounds-changed breaks-requests',
  ],
  [
    'a part with a narrower limit before the others',
    [],
    [[SIZE, { allOf: [{ maximum: 10 }, valueAt(SIZE)] }]],
    'bounds-changed breaks-requests',
  ],
  ['a part with a wider limit', [], [[SIZE, { allOf: [{ maximum: 5000 }, valueAt(SIZE)] }]]],
  [
    'a property that a second part describes too',
    [],
    [[ANSWERED, { allOf: [{ properties: { sid: { maxLength: 34, enum: ['a'] } } }, { $ref: KEY }] }]],
    'enum-added promises',
  ],
  [
    'a second pattern that holds too',
    [],
    [[SID, { ...object(SID), allOf: [{ pattern: '^SK0' }] }]],
    'pattern-changed breaks-answers',
  ],
  [
    'values that two parts both list',
    [[DATE, { enum: ['a', 'b'] }]],
    [[DATE, { enum: ['a', 'b'], allOf: [{ enum: ['b', 'c'] }] }]],
    'enum-value-removed promises',
  ],
  [
    'a limit beside a reference of OpenAPI 3.1',
    [],
    [
      ['#/openapi', '3.1.0'],
      ['#/components/schemas/size', valueAt(SIZE)],
      [SIZE, { $ref: '#/components/schemas/size', maximum: 10 }],
    ],
    'bounds-changed breaks-requests',
  ],
  [
    'a limit beside a reference of OpenAPI 3.0, where it counts for nothing',
    [],
    [
      ['#/components/schemas/size', valueAt(SIZE)],
      [SIZE, { $ref: '#/components/schemas/size', maximum: 10 }],
    ],
  ],
  ['definitions that nothing uses', [], [[`${KEY}/$defs`, { x: { type: 'string' } }]]],
  ['a hint which form it is', [], [[`${KEY}/discriminator`, { propertyName: 'sid' }]]],
];

const nulls: readonly Row[] = [
  [
    'null as a form of its own',
    [],
    [[ADDRESS, { anyOf: [address, { type: 'null' }] }]],
    'nullable-changed breaks-answers',
  ],
  [
    'null said in another way',
    [[ADDRESS, { ...address, nullable: true }]],
    [[ADDRESS, { oneOf: [{ type: 'null' }, address] }]],
  ],
  [
    'null in a list of types',
    [],
    [[ADDRESS, { ...address, type: ['string', 'null'] }]],
    'nullable-changed breaks-answers',
  ],
  ['no null among the values', [[DATE, { enum: ['a', null] }]], [[DATE, { enum: ['a'] }]], 'nullable-changed promises'],
  [
    'null among the values',
    [[DATE, { enum: ['a'] }]],
    [[DATE, { enum: ['a', null] }]],
    'nullable-changed breaks-answers',
  ],
];

const headers: readonly Row[] = [
  [
    'a header that may be missing',
    [[`${ORIGIN}/required`, true]],
    [[`${ORIGIN}/required`]],
    'header-optional breaks-answers',
  ],
  ['a header that is always there', [], [[`${ORIGIN}/required`, true]], 'header-required promises'],
  ['a deprecated header', [], [[`${ORIGIN}/deprecated`, true]], 'deprecated announces'],
];

const statuses: readonly Row[] = [
  ['a range in the place of a status', [], [[`${LIST}/responses`, { '2XX': listed }]], 'status-added breaks-answers'],
  [
    'a status in the place of a range',
    [[`${LIST}/responses`, { '2xx': listed }]],
    [[`${LIST}/responses`, { 200: listed }]],
    'status-removed promises',
  ],
  ['a range in small letters', [[`${LIST}/responses`, { '2XX': listed }]], [[`${LIST}/responses`, { '2xx': listed }]]],
  [
    'a field that is gone where a range took over',
    [],
    [[`${LIST}/responses`, { '2XX': listed }], [ITEMS]],
    'property-removed breaks-answers',
    'status-added breaks-answers',
  ],
  [
    'an error that is no longer described',
    [[`${LIST}/responses/401`, {}]],
    [[`${LIST}/responses/401`]],
    'status-removed promises',
  ],
  ['links to other operations', [], [[`${CREATED}/links`, { key: { operationId: 'FetchKey' } }]]],
];

const requests: readonly Row[] = [
  ['a parameter that may be empty', [], [[`${PAGE_SIZE}/allowEmptyValue`, true]], 'parameter-style loosens'],
  [
    'a parameter that may no longer be empty',
    [[`${PAGE_SIZE}/allowEmptyValue`, true]],
    [[`${PAGE_SIZE}/allowEmptyValue`, false]],
    'parameter-style breaks-requests',
  ],
  [
    'a body of any type',
    [],
    [[SENT, { '*/*': valueAt(`${SENT}/application~1x-www-form-urlencoded`) }]],
    'content-type-added loosens',
  ],
  [
    'a required field that nobody describes',
    [],
    [[`${FORM}/required/-`, 'Ghost']],
    'property-required breaks-requests',
  ],
  [
    'a required field that is only read',
    [],
    [
      [`${FORM}/properties/Sid`, { readOnly: true }],
      [`${FORM}/required/-`, 'Sid'],
    ],
  ],
  ['a field that nothing fits', [], [[NAME, false]], 'property-removed breaks-requests'],
  ['values that are excluded', [], [[`${NAME}/not`, { enum: ['x'] }]], 'keyword-changed breaks-requests'],
  [
    'a field that needs another one',
    [],
    [[`${FORM}/dependentRequired`, { FriendlyName: ['Policy'] }]],
    'keyword-changed breaks-requests',
  ],
  [
    'a list that is written in another way',
    [[SIZE, { type: 'array' }]],
    [
      [SIZE, { type: 'array' }],
      [`${PAGE_SIZE}/explode`, false],
    ],
    'parameter-style breaks-requests',
  ],
  ['a way in without credentials', [], [[`${LIST}/security/-`, {}]], 'security-changed loosens'],
  ['no way in without credentials', [[`${LIST}/security`, []]], [], 'security-changed breaks-requests'],
  [
    'a server with another path',
    [],
    [['#/servers/0/url', 'https://iam.twilio.com/api']],
    ...['{Sid}', ''].map(() => 'path-renamed breaks-requests'),
  ],
  [
    'a server with a variable',
    [],
    [['#/servers/0', { url: 'https://{api}.twilio.com', variables: { api: { default: 'iam' } } }]],
  ],
  [
    'a shared body',
    [],
    [
      ['#/components/requestBodies', { key: valueAt(`${CREATE}/requestBody`) }],
      [`${CREATE}/requestBody`, { $ref: '#/components/requestBodies/key' }],
    ],
  ],
  [
    'a shared path',
    [],
    [
      ['#/components/pathItems', { keys: valueAt('#/paths/~1v1~1Keys') }],
      ['#/paths/~1v1~1Keys', { $ref: '#/components/pathItems/keys' }],
    ],
  ],
];

const values: readonly Row[] = [
  ['a group in a pattern', [], [[`${SID}/pattern`, '^(SK(?:[0-9a-fA-F]{32}))$']]],
  ['a group that is repeated', [], [[`${SID}/pattern`, '^(SK)+[0-9a-fA-F]{32}$']], 'pattern-changed breaks-answers'],
  ['a group that looks ahead', [], [[`${SID}/pattern`, '^SK(?=[0-9a-fA-F]{32})$']], 'pattern-changed breaks-answers'],
  ['a number that is told to be a float', [[PAGE, number]], [[PAGE, { ...number, format: 'float' }]]],
  ['a limit that is told in the words of OpenAPI 3.1', [], [[`${SIZE}/minimum`], [`${SIZE}/exclusiveMinimum`, 0]]],
  [
    'a field that is called like a keyword',
    [[`${KEY}/properties/description`, {}]],
    [],
    'property-removed breaks-answers',
  ],
  ['a field that is never there', [], [[SID, false]], 'property-removed breaks-answers'],
  [
    'no limit of length',
    [[`${SID}/pattern`], [`${SID}/maxLength`, 34]],
    [[`${SID}/pattern`], [`${SID}/maxLength`]],
    'bounds-changed breaks-answers',
  ],
  ['a field that is only read', [], [[`${SID}/readOnly`, true]]],
];

for (const [title, rows] of Object.entries({ parts, nulls, headers, statuses, requests, values })) {
  describe(`a rare change of ${title}`, () => {
    for (const [what, before, after, ...expected] of rows) {
      test(`${what}: ${expected.join(', ') || 'nothing is felt'}`, () =>
        expectChanges(planted('iam-v1-openapi', ...before), planted('iam-v1-openapi', ...after), expected));
    }
  });
}

function object(pointer: string): object {
  const found = valueAt(pointer);
  return typeof found === 'object' && found !== null ? found : {};
}
