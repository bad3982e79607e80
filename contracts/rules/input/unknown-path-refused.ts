import { catalogue } from '../../../specs/catalogue.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { pathOf } from '../../evidence/requests.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { judgeStrays } from '../strays.ts';
import { twilioResources } from '../twilio-resources.ts';

export const unknownPathRefused: Rule = {
  id: 'unknown-path-refused',
  title: 'A path that no document has is answered with 404',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...cite('twilio-error-20404', 'not found', ...twilioResources),
    ...cite('rfc-9110', '15.5.5', ...twilioResources),
    ...citeOperations(twilioResources),
  ],
  scenario: 'strays',
  covers: ['stray'],
  covering: (it) => it.variation?.kind === 'unknown-path',
  branches: ['accepted', 'other-status'],

  judge(history) {
    return judgeStrays(history, {
      isOfKind: (it) => it.variation?.kind === 'unknown-path' && !isDocumented(it),
      refusals: [404],
      // What follows a SID may be taken as part of it, and so as a malformed one.
      tolerated: [400],
    });
  },
};

const DOCUMENTED = catalogue
  .flatMap(({ operations }) => Object.values(operations))
  .map(({ path }) => new RegExp(`${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));

function isDocumented(exchange: Exchange): boolean {
  return DOCUMENTED.some((it) => it.test(pathOf(exchange) ?? ''));
}
