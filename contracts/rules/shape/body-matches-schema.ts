import { catalogue } from '../../../specs/catalogue.ts';
import { schemaProblems } from '../../../specs/schemas.ts';
import { jsonBody } from '../../evidence/answers.ts';
import { type Documented, documentedBodies } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeBodies } from '../sources.ts';

export const bodyMatchesSchema: Rule = {
  id: 'body-matches-schema',
  title: 'Every success body is valid under its published schema',
  level: 'MUST',
  profile: 'shape',
  sources: citeBodies(catalogue),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['empty', 'not-json', 'invalid-field', 'invalid-item', 'invalid-meta'],

  judge(history) {
    return judgeEach(documentedBodies(history), judgeBody);
  },
};

function judgeBody(exchange: Documented): Broken | undefined {
  const body = jsonBody(exchange);
  const expected = `${answerInWords(exchange)} is valid under its schema`;
  if (exchange.outcome.body === '') return broken('empty', { expected, observed: 'it has no body' }, exchange);
  if (body === undefined) return broken('not-json', { expected, observed: 'its body is not JSON' }, exchange);
  const [problem] = schemaProblems(exchange.operation.operationId, body, 'published');
  if (problem === undefined) return undefined;
  const observed = `its ${problem.at === '' ? 'body' : problem.at} ${problem.says}`;
  return broken(branchOf(problem.at), { expected, observed }, exchange);
}

function branchOf(pointer: string): string {
  if (/^\/(?:keys|credentials)\/\d+/.test(pointer)) return 'invalid-item';
  return pointer.startsWith('/meta/') ? 'invalid-meta' : 'invalid-field';
}
