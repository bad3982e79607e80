import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DriftSection, driftVerdict, type Weight } from './drift-report.ts';

const section = (...weights: readonly Weight[]): DriftSection => ({
  id: 'a',
  title: 'A',
  facts: [],
  findings: weights.map((weight) => ({ class: 'adds', kind: 'x', weight, where: [], at: ['#'], says: 'x', rules: [] })),
});
const failed: DriftSection = { ...section(), failure: 'It is no JSON.' };

describe('the verdict on a drift', () => {
  it('is the same where nothing weighs', () => {
    assert.equal(driftVerdict([section()]), 'same');
    assert.equal(driftVerdict([section('notice', 'accepted', 'silent')]), 'same');
  });

  it('is worse where one finding is', () => assert.equal(driftVerdict([section('notice', 'worse')]), 'worse'));

  it('is unknown where something could not be compared', () => {
    assert.equal(driftVerdict([section('notice'), failed]), 'unknown');
  });

  it('is unknown where nothing was compared', () => assert.equal(driftVerdict([]), 'unknown'));

  it('is worse rather than unknown', () => assert.equal(driftVerdict([failed, section('worse')]), 'worse'));
});
