import assert from 'node:assert/strict';
import { test } from 'node:test';
import { properties } from '../../plans/properties.ts';
import { replayFrom, replayText } from './replay.ts';
import { seedNumber } from './seed-number.ts';

const [property] = properties;

test('a plan that was found is named by its property, its subject, its seed and its path', () => {
  assert.ok(property);
  const details = { seed: -5, counterexamplePath: '12:0:3', counterexample: ['a /*replayPath="AB+/:C,D"*/'] };
  const text = replayText({ property, subject: 2 }, details);
  assert.equal(text, `${property.id},2,-5,12:0:3,AB+/:C,D`);
  const replay = { property: property.id, subject: 2, seed: -5, path: '12:0:3', commands: 'AB+/:C,D' };
  assert.deepEqual(replayFrom(text), replay);
});

test('what names no plan is refused with what to do', () => {
  for (const text of ['', '1', 'any-lives,0,x,1,A', 'any-lives,0,1', 'Any,0,1,1,A']) {
    assert.throws(() => replayFrom(text), /REPLAY names no plan: set it to/);
  }
});

test('a seed is a number, and any other text stands for one', () => {
  assert.equal(seedNumber('42'), 42);
  assert.equal(seedNumber('-7'), -7);
  assert.equal(seedNumber('night'), seedNumber('night'));
  assert.notEqual(seedNumber('night'), seedNumber('day'));
  assert.ok(Number.isInteger(seedNumber('99999999999')) && Math.abs(seedNumber('99999999999')) < 2 ** 31);
});
