import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from './read-document.ts';
import { UnreadableDocument } from './unreadable-document.ts';

const whole = '{"openapi":"3.0.1","paths":{}}';

describe('a document', () => {
  for (const [what, text] of [
    ['JSON', whole],
    ['JSON after white space', `\n ${whole}`],
    ['YAML', 'openapi: 3.0.1\npaths: {}\n'],
    ['OpenAPI 3.1', whole.replace('3.0.1', '3.1.0')],
    ['JSON with a byte order mark', `\uFEFF${whole}`],
    ['YAML with a byte order mark', '\uFEFFopenapi: 3.0.1\npaths: {}\n'],
    ['a version without its last number', 'openapi: 3.1\npaths: {}\n'],
    ['YAML with merge keys', 'x: &x {paths: {}}\nopenapi: 3.0.1\n<<: *x\n'],
  ] as const) {
    test(`is read from ${what}`, () => assert.deepEqual(readDocument(text)['paths'], {}));
  }

  const refused: readonly (readonly [what: string, text: string, sentence: RegExp])[] = [
    ['nothing', '', /^It is empty\.$/],
    ['truncated JSON', whole.slice(0, 20), /^It is JSON that breaks off before its end\.$/],
    [
      'JSON that breaks off after a bracket',
      '{"openapi":"3.0.1","paths":{}',
      /^It is JSON that breaks off before its end\.$/,
    ],
    ['JSON that breaks off in a text', '{"openapi":"3.0', /^It is JSON that breaks off before its end\.$/],
    [
      'a tower of brackets',
      `{"openapi":"3.0.1","paths":{"a":${'['.repeat(999)}${']'.repeat(999)}}}`,
      /^It is nested more than 200/,
    ],
    [
      'YAML that has itself in it',
      'openapi: 3.0.1\npaths: &p {a: *p}\n',
      /^It is nested more than 200 levels deep, or in a circle\.$/,
    ],
    ['malformed JSON', '{"openapi": 3.0.1}', /^It is malformed JSON\.$/],
    ['a page', '<!DOCTYPE html><html></html>', /^It is a page for people/],
    ['malformed YAML', 'a: [', /^It is neither JSON nor YAML\.$/],
    ['a text', 'Not found', /^It is no OpenAPI document/],
    ['a list', '[1]', /^It is no OpenAPI document/],
    ['other JSON', '{"name":"x"}', /^It does not say which OpenAPI it is\./],
    ['Swagger', '{"swagger":"2.0","paths":{}}', /^It is Swagger 2\.0\. Only OpenAPI 3\.0 and 3\.1/],
    ['OpenAPI 4', whole.replace('3.0.1', '4.0.0'), /^It is OpenAPI 4\.0\.0\. Only/],
    ['no paths', '{"openapi":"3.0.1"}', /^It is no OpenAPI document with paths\.$/],
    ['a bomb of aliases', bomb(), /^It is neither JSON nor YAML\.$/],
  ];
  for (const [what, text, sentence] of refused) {
    test(`is not read from ${what}`, () => {
      assert.throws(
        () => readDocument(text),
        (error) => error instanceof UnreadableDocument && sentence.test(error.message),
      );
    });
  }
});

/** A few lines that would be a thousand million values. */
function bomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const lines = names.map((name, index) => {
    const before = names[index - 1];
    return `${name}: &${name} [${Array.from({ length: 10 }, () => (before === undefined ? 'x' : `*${before}`)).join(', ')}]`;
  });
  return lines.join('\n');
}
