import { secretGiven } from '../../evidence/secret-fields.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const secretsDiffer: Rule = {
  id: 'secrets-differ',
  title: 'Two creations never give the same secret',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...citeProperty('secret', 'iam.v1.new_key'),
    ...citeProperty('secondary_auth_token', 'accounts.v1.secondary_auth_token'),
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
      const finding = {
        expected: 'each creation gives a new secret',
        observed: 'one gives that of an earlier creation',
      };
      if (same) return broken('repeated', finding, same, creation);
      earlier.set(secretGiven(creation, resource), creation);
    }
    return holds(creations);
  },
};
