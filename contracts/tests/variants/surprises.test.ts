import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../run/trial.ts';
import { falseAlarmsIn, inconclusiveIn, surprisesIn } from './surprises.ts';

const choices = { withoutSecondary: 409 } as const;
const byDesign = finding('inconclusive', 'no-secondary-code');
const others = [finding('broken', 'old-token-dies'), finding('crashed', 'no-secondary-code')];
const gap = finding('inconclusive', 'old-token-dies');

function finding(kind: Finding['kind'], rule: string): Finding {
  return { kind, rule, resource: 'auth-token', level: 'MUST', because: 'of this' };
}

test('whatever is not by design is a surprise, and what is by design is one where nobody chose so', () => {
  const findings = [byDesign, gap, ...others];
  const lines = [
    'inconclusive MUST old-token-dies (auth-token): of this',
    'broken MUST old-token-dies (auth-token): of this',
    'crashed MUST no-secondary-code (auth-token): of this',
  ];
  assert.deepEqual(surprisesIn({ id: '', choices }, { id: '', findings }), lines);
  assert.equal(surprisesIn({ id: '' }, { id: '', findings }).length, 4);
});

test('false alarms and gaps are told apart', () => {
  const result = { id: '', findings: [gap, ...others] };
  assert.equal(falseAlarmsIn(result).length, 2);
  assert.deepEqual(inconclusiveIn(result), ['old-token-dies (auth-token)']);
});
