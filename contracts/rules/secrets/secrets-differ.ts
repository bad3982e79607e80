import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { secretGiven } from '../../evidence/secret-fields.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const secretsDiffer: Rule = {
  id: 'secrets-differ',
  title: 'Two creations never give the same secret',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...cite('iam-v1-openapi', '#/components/schemas/iam.v1.new_key/properties/secret', apiKey),
    ...cite(
      'accounts-v1-openapi',
      '#/components/schemas/accounts.v1.secondary_auth_token/properties/secondary_auth_token',
      authToken,
    ),
  ],
  scenario: 'lifecycle',
  covers: ['create'],
  branches: ['repeated'],

  judge(history, resource) {
    const creations = history.succeeded('create').filter((it) => secretGiven(it, resource) !== undefined);
    if (creations.length < 2) return inconclusive('fewer than two creations returned a secret');
    const earlier = new Map<string | undefined, (typeof creations)[number]>();
    for (const creation of creations) {
      const same = earlier.get(secretGiven(creation, resource));
      const texts = { expected: 'its secret is a new one', observed: 'it is that of an earlier creation' };
      if (same) return broken('repeated', texts, same, creation);
      earlier.set(secretGiven(creation, resource), creation);
    }
    return holds(...creations);
  },
};
