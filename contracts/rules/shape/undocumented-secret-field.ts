import { catalogue } from '../../../specs/catalogue.ts';
import { undocumentedFields } from '../../../specs/schemas.ts';
import { jsonBody } from '../../evidence/answers.ts';
import { type Documented, documentedBodies } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { secretsIn } from '../../evidence/known-secrets.ts';
import { quotableName } from '../../evidence/quotable.ts';
import { looksSecret, textsWithin } from '../../evidence/secret-looking.ts';
import { revealedIn } from '../../evidence/secrets.ts';
import { valueAt } from '../../evidence/value-at.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeBodies } from '../sources.ts';

export const undocumentedSecretField: Rule = {
  id: 'undocumented-secret-field',
  title: 'No undocumented property of a success body carries a secret',
  level: 'MUST',
  profile: 'shape',
  sources: citeBodies(catalogue),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['secret-name', 'secret-value'],

  judge(history) {
    const secrets = secretsIn(history);
    return judgeEach(documentedBodies(history), (it) => judgeExtras(it, secrets));
  },
};

function judgeExtras(exchange: Documented, secrets: readonly string[]): Broken | undefined {
  const body = jsonBody(exchange);
  const expected = `no undocumented property of ${answerInWords(exchange)} carries a secret`;
  for (const pointer of undocumentedFields(exchange.operation.operationId, body)) {
    const texts = textsWithin(pointer.split('/').at(-1) ?? '', valueAt(body, pointer));
    const place = quotableName(pointer, secrets);
    if (texts.some(({ value }) => revealedIn(value, secrets))) {
      return broken('secret-value', { expected, observed: `${place} carries a known one` }, exchange);
    }
    if (texts.some(looksSecret)) {
      return broken('secret-name', { expected, observed: `${place} has the name of a secret and a value` }, exchange);
    }
  }
  return undefined;
}
