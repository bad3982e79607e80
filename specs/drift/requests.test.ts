import { describe, test } from 'node:test';
import { ownDocument } from './own-document.ts';
import { expectChanges } from './testing/expect-changes.ts';
import { type Edit, planted } from './testing/planted.ts';
import { CREATE, DELETE, FORM, LIST, PAGE_SIZE } from './testing/pointers.ts';

type Row = readonly [what: string, edits: readonly Edit[], ...expected: readonly string[]];

const NAME = `${FORM}/properties/FriendlyName`;
const ACCOUNT = `${FORM}/properties/AccountSid`;
const KEY_TYPE = '#/components/schemas/new_key_enum_keytype';
const CONTENT = `${CREATE}/requestBody/content`;
const form = { schema: { type: 'object', properties: { Name: { type: 'string' } } } };

const parameters: readonly Row[] = [
  [
    'a new optional parameter',
    [[`${LIST}/parameters/-`, { name: 'Order', in: 'query', schema: {} }]],
    'parameter-added adds',
  ],
  [
    'a new required parameter',
    [[`${LIST}/parameters/-`, { name: 'Order', in: 'query', required: true, schema: {} }]],
    'parameter-added breaks-requests',
  ],
  ['a parameter that is gone', [[`${LIST}/parameters/1`]], 'parameter-removed breaks-requests'],
  [
    'a parameter that moved to a header',
    [['#/components/parameters/AccountSid/in', 'header']],
    'parameter-moved breaks-requests',
  ],
  ['a parameter that is now required', [[`${PAGE_SIZE}/required`, true]], 'parameter-required breaks-requests'],
  [
    'a parameter that is now optional',
    [['#/components/parameters/AccountSid/required', false]],
    'parameter-optional loosens',
  ],
  ['another style', [['#/components/parameters/KeySid/style', 'matrix']], 'parameter-style breaks-requests'],
  ['a style that was the default', [['#/components/parameters/KeySid/style', 'simple']]],
  [
    'a parameter in JSON',
    [[`${PAGE_SIZE}/schema`], [`${PAGE_SIZE}/content`, { 'application/json': {} }]],
    'parameter-style breaks-requests',
    'type-changed loosens',
    'bounds-changed loosens',
    'bounds-changed loosens',
    'content-type-added loosens',
  ],
  ['one value exploded', [[`${PAGE_SIZE}/explode`, false]]],
  [
    'a path parameter of another name',
    [
      ['#/paths/~1v1~1Keys~1{Sid}'],
      ['#/paths/~1v1~1Keys~1{KeySid}', renamedKey()],
      ['#/components/parameters/KeySid/name', 'KeySid'],
    ],
  ],
  ['a deprecated parameter', [[`${PAGE_SIZE}/deprecated`, true]], 'deprecated announces'],
  ['a lower maximum', [[`${PAGE_SIZE}/schema/maximum`, 100]], 'bounds-changed breaks-requests'],
  ['a higher maximum', [[`${PAGE_SIZE}/schema/maximum`, 2000]], 'bounds-changed loosens'],
  ['no maximum', [[`${PAGE_SIZE}/schema/maximum`]], 'bounds-changed loosens'],
  ['a higher minimum', [[`${PAGE_SIZE}/schema/minimum`, 10]], 'bounds-changed breaks-requests'],
  ['a minimum that is excluded', [[`${PAGE_SIZE}/schema/exclusiveMinimum`, true]], 'bounds-changed breaks-requests'],
  [
    'the same minimum in other words',
    [
      [`${PAGE_SIZE}/schema/minimum`, 0],
      [`${PAGE_SIZE}/schema/exclusiveMinimum`, true],
    ],
  ],
  ['no int64 on what ends at 1000', [[`${PAGE_SIZE}/schema/format`]]],
  ['an int32 on what ends at 1000', [[`${PAGE_SIZE}/schema/format`, 'int32']]],
  [
    'an int32 on what ends nowhere',
    [['#/components/parameters/Page/schema/format', 'int32']],
    'bounds-changed breaks-requests',
  ],
  ['a default that is said now', [[`${PAGE_SIZE}/schema/default`, 50]]],
  ['a number instead of an integer', [[`${PAGE_SIZE}/schema/type`, 'number']], 'type-changed loosens'],
  ['a multiple', [[`${PAGE_SIZE}/schema/multipleOf`, 10]], 'keyword-changed breaks-requests'],
];

const bodies: readonly Row[] = [
  ['a new optional field', [[`${FORM}/properties/Note`, { type: 'string' }]], 'property-added adds'],
  [
    'a new required field',
    [
      [`${FORM}/properties/Note`, {}],
      [`${FORM}/required/-`, 'Note'],
    ],
    'property-added breaks-requests',
  ],
  ['a field that is now required', [[`${FORM}/required/-`, 'FriendlyName']], 'property-required breaks-requests'],
  ['a field that is now optional', [[`${FORM}/required`, []]], 'property-optional loosens'],
  ['a field that is gone', [[NAME]], 'property-removed breaks-requests'],
  ['a field that is only read', [[`${NAME}/readOnly`, true]], 'property-removed breaks-requests'],
  ['a limit of length', [[`${NAME}/maxLength`, 64]], 'bounds-changed breaks-requests'],
  ['a limit of length that the pattern has', [[`${ACCOUNT}/maxLength`]]],
  ['a length that no text has', [[`${ACCOUNT}/minLength`, 35]], 'bounds-changed breaks-requests'],
  ['a new pattern', [[`${NAME}/pattern`, '^[a-z]+$']], 'pattern-changed breaks-requests'],
  ['a narrower pattern', [[`${ACCOUNT}/pattern`, '^AC[0-9a-f]{32}$']], 'pattern-changed breaks-requests'],
  ['a wider pattern', [[`${ACCOUNT}/pattern`, '^A[A-Z][0-9a-fA-F]{32}$']], 'pattern-changed loosens'],
  ['the same pattern in other signs', [[`${ACCOUNT}/pattern`, '^AC[\\da-fA-F]{32}$']]],
  ['no pattern', [[`${ACCOUNT}/pattern`]], 'pattern-changed loosens'],
  ['a new format', [[`${NAME}/format`, 'email']], 'format-changed breaks-requests'],
  ['a new value to choose', [[`${KEY_TYPE}/enum/-`, 'standard']], 'enum-value-added loosens'],
  [
    'another value to choose',
    [[`${KEY_TYPE}/enum/0`, 'limited']],
    'enum-value-added loosens',
    'enum-value-removed breaks-requests',
  ],
  ['a choice where all was free', [[`${NAME}/enum`, ['a', 'b']]], 'enum-added breaks-requests'],
  ['no choice', [[`${KEY_TYPE}/enum`]], 'enum-removed loosens'],
  ['a type where there was none', [[`${FORM}/properties/Policy/type`, 'object']], 'type-changed breaks-requests'],
  ['another type', [[`${NAME}/type`, 'integer']], 'type-changed breaks-requests'],
  ['a field that may be null', [[`${NAME}/nullable`, true]], 'nullable-changed loosens'],
  ['no further fields', [[`${FORM}/additionalProperties`, false]], 'further-properties-changed breaks-requests'],
  [
    'another content type',
    [[CONTENT, { 'application/json': form }]],
    'content-type-added loosens',
    'content-type-removed breaks-requests',
  ],
  ['one more content type', [[`${CONTENT}/application~1json`, form]], 'content-type-added loosens'],
  [
    'another encoding',
    [[`${CONTENT}/application~1x-www-form-urlencoded/encoding`, { Policy: { style: 'deepObject' } }]],
    'encoding-changed breaks-requests',
  ],
  ['a body that was always needed', [[`${CREATE}/requestBody/required`, true]]],
  [
    'a body that is now required',
    [['#/paths/~1v1~1Keys~1{Sid}/post/requestBody/required', true]],
    'body-required breaks-requests',
  ],
  ['a body that is gone', [[`${CREATE}/requestBody`]], 'body-removed breaks-requests'],
  ['a new body', [[`${DELETE}/requestBody`, { content: { 'application/json': form } }]], 'body-added adds'],
  [
    'a new body that is required',
    [[`${DELETE}/requestBody`, { required: true, content: {} }]],
    'body-added breaks-requests',
  ],
];

const operations: readonly Row[] = [
  ['an operation that is gone', [[DELETE]], 'operation-removed breaks-requests'],
  [
    'a path of another name',
    [['#/paths/~1v1~1Keys'], ['#/paths/~1v1~1ApiKeys', keys()]],
    'path-renamed breaks-requests',
  ],
  ['another method', [[CREATE], ['#/paths/~1v1~1Keys/put', creation()]], 'method-changed breaks-requests'],
  ['another id', [[`${CREATE}/operationId`, 'MakeKey']]],
  ['a call back', [[`${CREATE}/callbacks`, { made: {} }]], 'keyword-changed adds'],
  ['a deprecated operation', [[`${CREATE}/deprecated`, true]], 'deprecated announces'],
  [
    'another server',
    [['#/servers/0/url', 'https://keys.twilio.com']],
    'server-added adds',
    'server-removed breaks-requests',
  ],
  ['one more server', [['#/servers/-', { url: 'https://iam.ie1.twilio.com' }]], 'server-added adds'],
  ['a server with a slash at its end', [['#/servers/0/url', 'https://iam.twilio.com/']]],
  ['a server of the operation', [[`${LIST}/servers`, [{ url: 'https://iam.twilio.com' }]]]],
  [
    'other credentials',
    [['#/components/securitySchemes/accountSid_authToken', { type: 'http', scheme: 'bearer' }]],
    'security-changed breaks-requests',
    'security-changed loosens',
  ],
  [
    'credentials of another name',
    [
      ['#/components/securitySchemes/other', { type: 'http', scheme: 'basic' }],
      [`${LIST}/security`, [{ other: [] }]],
    ],
  ],
  [
    'one more kind of credentials',
    [
      ['#/components/securitySchemes/token', { type: 'http', scheme: 'bearer' }],
      [`${LIST}/security/-`, { token: [] }],
    ],
    'security-changed loosens',
  ],
  [
    'two kinds of credentials at once',
    [
      ['#/components/securitySchemes/token', { type: 'http', scheme: 'bearer' }],
      [`${LIST}/security/0/token`, []],
    ],
    'security-changed breaks-requests',
  ],
  ['no credentials', [[`${LIST}/security`, []]], 'security-changed loosens'],
  ['the credentials of the document', [[`${LIST}/security`]]],
];

for (const [title, rows] of Object.entries({ parameters, bodies, operations })) {
  describe(`a planted change of ${title}`, () => {
    for (const [what, edits, ...expected] of rows) {
      test(`${what}: ${expected.join(', ') || 'nothing is felt'}`, () =>
        expectChanges(ownDocument('iam-v1-openapi'), planted('iam-v1-openapi', ...edits), expected));
    }
  });
}

function pathItem(path: string): unknown {
  const { paths } = planted('iam-v1-openapi');
  return Object.entries(paths ?? {}).find(([name]) => name === path)?.[1];
}

function keys(): unknown {
  return pathItem('/v1/Keys');
}

function renamedKey(): unknown {
  return pathItem('/v1/Keys/{Sid}');
}

function creation(): unknown {
  return Object.entries(keys() ?? {}).find(([name]) => name === 'post')?.[1];
}
