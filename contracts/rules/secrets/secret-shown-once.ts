import { apiKey } from '../../../specs/catalogue.ts';
import { textField } from '../../evidence/answers.ts';
import { reveals } from '../../evidence/secrets.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const secretShownOnce: Rule = {
  id: 'secret-shown-once',
  title: 'A secret is returned on creation and never again',
  level: 'MUST',
  profile: 'secrets',
  sources: cite('iam-v1-openapi', '#/components/schemas/iam.v1.new_key/properties/secret', apiKey),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update'],
  branches: ['leaked'],

  judge(history, { secretField }) {
    const creations = history.succeeded('create').filter((it) => textField(it, secretField?.create) !== undefined);
    if (creations.length === 0) return inconclusive('no creation returned a secret');

    for (const creation of creations) {
      const secret = textField(creation, secretField?.create) ?? '';
      // Body, headers and URL, raw, base64 or encoded: a leak under another name is still a leak.
      const leak = history.answeredAfter(creation).find((later) => reveals(later, secret));
      const expected = 'no later answer reveals it';
      if (leak) return broken('leaked', { expected, observed: `the ${leak.step} answer does` }, creation, leak);
    }
    return holds(...history.succeeded(...this.covers));
  },
};
