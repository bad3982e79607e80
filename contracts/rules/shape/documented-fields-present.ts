import { catalogue } from '../../../specs/catalogue.ts';
import { missingFields } from '../../../specs/schemas.ts';
import { jsonBody } from '../../evidence/answers.ts';
import { type Documented, documentedBodies } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { valueAt } from '../../evidence/value-at.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeBodies } from '../sources.ts';
import { withheldValue } from '../withheld-value.ts';

export const documentedFieldsPresent: Rule = {
  id: 'documented-fields-present',
  title: 'Every documented property is there, and null only where null says something',
  level: 'MUST',
  profile: 'shape',
  sources: citeBodies(catalogue),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['absent', 'null', 'withheld'],

  judge(history) {
    return withheldValue('withheld', history) ?? judgeEach(documentedBodies(history), judgePresence);
  },
};

// Where null would do, a property may as well be left out: no document says which of the two a server must choose.
const MAY_BE_ABSENT: ReadonlySet<string> = new Set([
  'friendly_name',
  'policy',
  'next_page_url',
  'previous_page_url',
  'lastVerifiedAt',
  'verificationDetails',
  'trunkSid',
  'terminationUri',
  'region',
  'details',
]);

function judgePresence(exchange: Documented): Broken | undefined {
  const body = jsonBody(exchange);
  for (const pointer of missingFields(exchange.operation.operationId, body)) {
    const isNull = valueAt(body, pointer) === null;
    if (!isNull && MAY_BE_ABSENT.has(pointer.split('/').at(-1) ?? '')) continue;
    const expected = `${answerInWords(exchange)} has ${pointer}`;
    return isNull
      ? broken('null', { expected, observed: 'the property is null' }, exchange)
      : broken('absent', { expected, observed: 'there is no such property' }, exchange);
  }
  return undefined;
}
