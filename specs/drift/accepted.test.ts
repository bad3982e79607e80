import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { acceptedReason, mendedPlaces } from './accepted.ts';
import { acceptedDifferences } from './accepted-differences.ts';

const kind = 'date-dialect';
const place = '#/components/schemas/iam.v1.Operation/properties/dateCreated/description';
const inside = { kind: 'pattern-unanchored', at: ['#/components/schemas/iam.v1.User/properties/userSid/pattern'] };

describe('an accepted difference', () => {
  test('has a reason', () => {
    assert.equal(
      acceptedReason('iam-v1-openapi', { kind, at: [place] }),
      'no operation of the document uses this schema',
    );
    assert.match(acceptedReason('iam-v1-openapi', inside) ?? '', /uses these schemas/);
  });

  test('is no excuse for another kind, place or document', () => {
    assert.equal(acceptedReason('iam-v1-openapi', { kind: 'example-refused', at: [place] }), undefined);
    assert.equal(acceptedReason('iam-v1-openapi', { kind, at: [place, '#/elsewhere'] }), undefined);
    assert.equal(acceptedReason('accounts-v1-openapi', { kind, at: [place] }), undefined);
    assert.equal(
      acceptedReason('iam-v1-openapi', { ...inside, at: ['#/components/schemas/iam.v1.UserNew/pattern'] }),
      undefined,
    );
  });

  test('that is no longer there is told', () => {
    const all = acceptedDifferences.map(({ kind: known, at }) => ({
      kind: known,
      at: at.map((it) => it.replace(/\/$/, '/x')),
    }));
    assert.deepEqual(mendedPlaces('iam-v1-openapi', all), []);
    const mended = mendedPlaces(
      'iam-v1-openapi',
      all.filter((it) => it.kind !== kind),
    );
    assert.deepEqual(mended, [{ kind, at: [place] }]);
  });

  test('never is that a client breaks', () => {
    const news = acceptedDifferences
      .map((it) => it.kind)
      .filter((it) => it.endsWith('-removed') || it.endsWith('-changed'));
    assert.deepEqual(news, []);
  });
});
