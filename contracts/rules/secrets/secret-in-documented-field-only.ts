import { apiKey, authToken, type Resource } from '../../../specs/catalogue.ts';
import { fieldOf, isJsonObject, jsonBody } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { secretFieldOf, secretGiven } from '../../evidence/secret-fields.ts';
import { revealedIn } from '../../evidence/secrets.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';

export const secretInDocumentedFieldOnly: Rule = {
  id: 'secret-in-documented-field-only',
  title: 'An answer that gives a secret has it in the documented field alone',
  level: 'MUST',
  profile: 'secrets',
  sources: citeAnswers([apiKey, authToken], 'create', 'promote'),
  scenario: 'lifecycle',
  covers: ['create', 'promote'],
  branches: ['copied'],

  judge(history, resource) {
    const answers = history.succeeded('create', 'promote').filter((it) => secretGiven(it, resource) !== undefined);
    return judgeEach(answers, (it) => judgeAnswer(it, resource));
  },
};

function judgeAnswer(answer: Answered, resource: Resource): Broken | undefined {
  const secret = secretGiven(answer, resource) ?? '';
  const field = secretFieldOf(answer, resource) ?? '';
  const body = jsonBody(answer);
  const others = isJsonObject(body) ? Object.keys(body).filter((name) => name !== field) : [];
  const copy = others.find((name) => revealedIn(`${name} ${JSON.stringify(fieldOf(body, name))}`, secret));
  if (copy === undefined) return undefined;
  const isNamed = /^\w{1,40}$/.test(copy) && !revealedIn(copy, secret);
  const observed = `${isNamed ? copy : 'another one'} has it too`;
  return broken('copied', { expected: `no property but ${field} has the secret`, observed }, answer);
}
