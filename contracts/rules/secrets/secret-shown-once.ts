import { isJsonObject, jsonBody } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { secretFieldOf, secretGiven } from '../../evidence/secret-fields.ts';
import { reveals } from '../../evidence/secrets.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import { leakPlace } from '../leak.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const secretShownOnce: Rule = {
  id: 'secret-shown-once',
  title: 'A secret is returned on creation and never again',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...citeProperty('secret', 'iam.v1.new_key'),
    ...citeProperty('secondary_auth_token', 'accounts.v1.secondary_auth_token'),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['leaked'],

  judge(history, resource) {
    const creations = history.succeeded('create').filter((it) => secretGiven(it, resource) !== undefined);
    const [first] = creations;
    if (first === undefined) return inconclusive('no creation returned a secret');

    for (const creation of creations) {
      const secret = secretGiven(creation, resource) ?? '';
      const field = secretFieldOf(creation, resource) ?? '';
      // Body, headers and URL, raw, base64 or encoded: a leak under another name is still a leak.
      const leak = history
        .answeredAfter(creation)
        .find(
          (it) =>
            reveals(it, secret, secretFieldOf(it, resource)) || (it.step !== 'create' && hasAgain(it, field, secret)),
        );
      const expected = 'no answer after the creation reveals the secret';
      if (leak)
        return broken('leaked', { expected, observed: `${leakPlace(leak, secret)} reveals it` }, creation, leak);
    }
    return holds(first, ...history.succeeded(...this.covers).filter((it) => it.number > first.number));
  },
};

// The very field counts even where the value is too plain to be searched for.
function hasAgain(exchange: Answered, field: string, secret: string): boolean {
  return hasField(jsonBody(exchange), field, secret);
}

function hasField(value: unknown, field: string, secret: string): boolean {
  if (Array.isArray(value)) return value.some((it) => hasField(it, field, secret));
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([name, it]) => (name === field && it === secret) || hasField(it, field, secret));
}
