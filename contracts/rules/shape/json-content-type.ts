import { catalogue } from '../../../specs/catalogue.ts';
import { header } from '../../evidence/answers.ts';
import { type Documented, documentedBodies } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { quotableType } from '../../evidence/quotable.ts';
import { isJsonType } from '../json-type.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeMediaTypes } from '../sources.ts';

export const jsonContentType: Rule = {
  id: 'json-content-type',
  title: 'A success body says that it is JSON',
  level: 'MUST',
  profile: 'shape',
  sources: citeMediaTypes(catalogue),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['missing', 'other-type'],

  judge(history) {
    const withBody = documentedBodies(history).filter((it) => it.outcome.body !== '');
    return judgeEach(withBody, judgeType);
  },
};

function judgeType(exchange: Documented): Broken | undefined {
  const type = header(exchange, 'content-type');
  const expected = `the content type of ${answerInWords(exchange)} is JSON`;
  if (type === undefined) return broken('missing', { expected, observed: 'there is none' }, exchange);
  if (isJsonType(type)) return undefined;
  return broken('other-type', { expected, observed: `it is ${quotableType(type)}` }, exchange);
}
