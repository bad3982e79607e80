import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '../../evidence/written-history.ts';
import { FIRST, made, promoted, SECOND, verdictOn } from '../token-lines.ts';
import { secondRotationDiffers } from './second-rotation-differs.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(secondRotationDiffers, lines);

test('holds where each promotion answers another token', () => {
  assert.equal(verdict(made(FIRST), promoted(FIRST), made(SECOND), promoted(SECOND)), 'holds');
});

test('is broken where one comes back', () => {
  assert.equal(verdict(promoted(FIRST), promoted(FIRST)), 'repeated');
  assert.equal(verdict(promoted(FIRST), promoted(SECOND), promoted(FIRST)), 'repeated');
});

test('is inconclusive with fewer than two', () => {
  assert.equal(
    verdict(promoted(FIRST), promoted(FIRST, { status: 404 }), { step: 'promote', body: {} }),
    'inconclusive',
  );
});
