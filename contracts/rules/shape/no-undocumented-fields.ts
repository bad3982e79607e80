import { catalogue } from '../../../specs/catalogue.ts';
import { undocumentedFields } from '../../../specs/schemas.ts';
import { jsonBody } from '../../evidence/answers.ts';
import { type Documented, documentedBodies } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { secretsIn } from '../../evidence/known-secrets.ts';
import { quotableName } from '../../evidence/quotable.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeBodies } from '../sources.ts';

export const noUndocumentedFields: Rule = {
  id: 'no-undocumented-fields',
  title: 'A success body has no property that its document does not have',
  level: 'SHOULD',
  profile: 'shape',
  sources: citeBodies(catalogue),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['undocumented'],

  judge(history) {
    const secrets = secretsIn(history);
    return judgeEach(documentedBodies(history), (it) => judgeNames(it, secrets));
  },
};

function judgeNames(exchange: Documented, secrets: readonly string[]): Broken | undefined {
  const [pointer] = undocumentedFields(exchange.operation.operationId, jsonBody(exchange));
  if (pointer === undefined) return undefined;
  const expected = `${answerInWords(exchange)} has documented properties only`;
  return broken('undocumented', { expected, observed: `it has ${quotableName(pointer, secrets)}` }, exchange);
}
