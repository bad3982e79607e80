import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { bodyField } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { secretFieldOf, secretGiven } from '../../evidence/secret-fields.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';

export const secretGivenOnCreate: Rule = {
  id: 'secret-given-on-create',
  title: 'A creation returns the secret',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...citeProperty('secret', 'iam.v1.new_key'),
    ...citeProperty('secondary_auth_token', 'accounts.v1.secondary_auth_token'),
    ...citeAnswers([apiKey, authToken], 'create'),
  ],
  scenario: 'lifecycle',
  covers: ['create'],
  branches: ['missing', 'masked'],

  judge(history, resource) {
    const creations = history.succeeded('create').filter((it) => it.outcome.cut !== true);
    return judgeEach(creations, (it) =>
      judgeCreation(it, secretGiven(it, resource), secretFieldOf(it, resource) ?? ''),
    );
  },
};

function judgeCreation(creation: Answered, secret: string | undefined, field: string): Broken | undefined {
  const expected = `${field} in the create answer is a string that can be used`;
  if (secret === undefined || secret.trim() === '') {
    return broken('missing', { expected, observed: `it is ${described(bodyField(creation, field))}` }, creation);
  }
  return isMasked(secret) ? broken('masked', { expected, observed: 'it is masked' }, creation) : undefined;
}

function described(value: unknown): string {
  if (value === undefined) return 'absent';
  if (typeof value === 'string') return 'empty';
  return value === null ? 'null' : 'no string';
}

function isMasked(secret: string): boolean {
  return !/[\p{L}\p{N}]/u.test(secret) || /[*•●]{3}/u.test(secret) || /redacted|masked|hidden/i.test(secret);
}
