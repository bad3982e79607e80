import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ownDocument } from '../../../specs/drift/own-document.ts';
import { type Edit, planted } from '../../../specs/drift/testing/planted.ts';
import { CREATED, FETCH, KEY } from '../../../specs/drift/testing/pointers.ts';
import { writtenRule } from '../testing/written-rule.ts';
import { type DocumentOptions, documentSection } from './document-section.ts';

const NOTE: Edit = [`${KEY}/properties/note`, {}];
const FORMAT: Edit = [`${KEY}/properties/date_created/format`];
const WORDS: Edit = [`${FETCH}/summary`, 'x'];
const KNOWN: Edit = ['#/paths/~1v1~1token', { post: { operationId: 'CreateToken', responses: {} } }];

describe('the section of a document', () => {
  test('weighs what breaks a client more than what is new, and words not at all', () => {
    const { findings } = section([NOTE, FORMAT, WORDS]);
    assert.deepEqual(weights(findings), ['format-changed worse', 'property-added notice', 'annotation-changed silent']);
  });

  test('weighs as it is told to', () => {
    assert.deepEqual(weights(section([NOTE], { strict: true }).findings), ['property-added worse']);
    const both = { strict: true, annotations: true };
    assert.deepEqual(weights(section([WORDS], both).findings), ['annotation-changed notice']);
  });

  test('accepts what is known of a published document, and nothing between two of them', () => {
    const [accepted] = section([KNOWN]).findings;
    assert.equal(accepted?.weight, 'accepted');
    assert.match(accepted?.reason ?? '', /no operation on credentials/);
    assert.deepEqual(weights(section([KNOWN], {}, { isOurs: false }).findings), ['operation-added notice']);
  });

  test('tells what was mended in what is published now', () => {
    const mended = section([KNOWN], {}, { isCurrent: true }).findings.filter((it) => it.kind === 'accepted-is-gone');
    assert.ok(mended.length > 0 && mended.every((it) => it.class === 'mends' && it.weight === 'notice'));
    assert.ok(mended.every((it) => !it.at.some((place) => place.includes('~1v1~1token'))));
  });

  test('tells a contradiction once, and only where the earlier document has it not', () => {
    const twice: readonly Edit[] = ['iam.v1.key', 'iam.v1.new_key'].map((name) => [
      `#/components/schemas/${name}/properties/date_created/description`,
      'An ISO 8601 date.',
    ]);
    const [found, ...others] = section(twice).findings.filter((it) => it.class === 'contradicts');
    assert.deepEqual([found?.at.length, others.length], [2, 0]);
    assert.deepEqual(found?.where.toSorted(), ['CreateNewKey', 'FetchKey', 'UpdateKey']);
    const before = planted('iam-v1-openapi', ...twice);
    assert.deepEqual(section(twice, {}, { before, isOurs: false }).findings, []);
  });

  test('names the rules', () => {
    const [gone] = section([[`${FETCH}/responses/200`]]).findings;
    assert.deepEqual(gone?.rules, ['written-rule']);
    assert.deepEqual(section([[CREATED]]).findings[0]?.rules, []);
  });
});

function section(edits: readonly Edit[], options: Partial<DocumentOptions> = {}, pair = {}) {
  const after = planted('iam-v1-openapi', ...edits);
  const head = { id: 'a', title: 'A', facts: [], about: 'iam-v1-openapi' } as const;
  const whole = { ...head, before: ownDocument('iam-v1-openapi'), after, isOurs: true, isCurrent: false, ...pair };
  return documentSection(whole, { rules: [writtenRule()], annotations: false, strict: false, ...options });
}

function weights(findings: ReturnType<typeof section>['findings']): readonly string[] {
  return findings.map(({ kind, weight }) => `${kind} ${weight}`).toSorted((one, other) => rank(one) - rank(other));
}

function rank(text: string): number {
  return ['worse', 'notice', 'accepted', 'silent'].findIndex((it) => text.endsWith(it));
}
