import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { writtenRule } from '../../checker/testing/written-rule.ts';
import type { Rule } from '../../rules/rule.ts';
import { cite } from '../../rules/sources.ts';
import type { Kill, MutationResult } from '../../run/mutation.ts';
import { mutationReport } from './report.ts';
import { mutationText } from './text.ts';

const sources = cite('rfc-9110', '15', awsCredential, publicKey, apiKey);
const named = (id: string, more: Partial<Rule> = {}) => writtenRule({ id, profile: 'state', sources, ...more });
const rules = [
  named('narrow'),
  named('wide'),
  named('idle'),
  named('single', { profile: 'auth', sources: cite('rfc-9110', '15', apiKey) }),
];

const on = (rule: string, resource: string): Kill => ({ rule, branch: 'a', resource });

function result(id: string, ...killedBy: readonly Kill[]): MutationResult {
  const isKilledByOwnRule = killedBy.some((it) => it.rule === id.split('/')[0]);
  return { id, breaks: 'something', killedBy, isKilledByOwnRule, isKilledAsSaid: isKilledByOwnRule, crashed: [] };
}

const results = [
  result('narrow/a/one', on('narrow', 'public-key'), on('wide', 'api-key')),
  result('narrow/a/other', on('narrow', 'public-key')),
  result('wide/a/one', on('wide', 'public-key')),
  result('wide/a/other', on('wide', 'aws-credential')),
  result('idle/a', on('wide', 'api-key')),
  result('idle/b'),
  result('single/a', on('single', 'api-key')),
];
const report = mutationReport(results, rules);

test('kills are counted by the profile of the rule that a mutant is made for', () => {
  assert.deepEqual(report.profiles, [
    { profile: 'auth', mutants: 1, killed: 1, byOwnRule: 1 },
    { profile: 'state', mutants: 6, killed: 5, byOwnRule: 4 },
  ]);
});

test('a rule that breaks on no mutant is named', () => assert.deepEqual(report.rulesThatKillNothing, ['idle']));

test('a rule for several resources that its own mutants break on one only is named', () => {
  const appliesTo = ['aws-credential', 'public-key', 'api-key'];
  assert.deepEqual(report.rulesProvedOnOneResource, [{ rule: 'narrow', provedOn: 'public-key', appliesTo }]);
});

test('the text ends with the rates and has a line for each mutant', () => {
  const lines = mutationText(results, 1.25, report).split('\n');
  assert.equal(lines[0], 'killed    narrow/a/one, also by wide');
  assert.equal(lines[5], 'SURVIVED  idle/b');
  assert.ok(lines.includes('state     5 of 6 killed (83 %), 4 by their own rule'));
  assert.ok(lines.includes('  narrow: public-key of aws-credential, public-key, api-key'));
  assert.match(lines.at(-1) ?? '', /^7 mutants, 6 killed \(85 %\), 5 by their own rule and branch \(71 %\), 1\.\d s$/);
});
