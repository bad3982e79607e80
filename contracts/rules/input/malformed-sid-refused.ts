import type { Resource } from '../../../specs/catalogue.ts';
import { type Exchange, isRefusalOfInput } from '../../evidence/exchange.ts';
import { shownIn, sidOf } from '../../evidence/shown.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';
import { judgeWrongInput } from '../wrong-input.ts';

export const malformedSidRefused: Rule = {
  id: 'malformed-sid-refused',
  title: 'A malformed SID is refused',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...cite('live-observation', 'test 18', ...collections),
    ...citeOperations(collections, 'fetch', 'update', 'delete'),
  ],
  scenario: 'inputs',
  covers: ['fetch', 'update', 'delete'],
  covering: isRefusalOfInput,
  branches: ['accepted'],

  judge(history, resource) {
    const given = new Set(shownIn(history).map(sidOf));
    return judgeWrongInput(history, {
      isWrong: (it) => isMalformed(it, resource) && !given.has(it.sid),
      refusedWith: '400 or 404',
      fault: () => `for a SID that does not match ${resource.sidPrefix} and 32 hexadecimal digits`,
    });
  },
};

function isMalformed({ sid, variation }: Exchange, { sidPrefix }: Resource): boolean {
  if (sidPrefix === undefined || sid === undefined) return false;
  const isOnlyFault = variation === undefined || variation.kind === 'malformed-sid';
  return isOnlyFault && !new RegExp(`^${sidPrefix}[0-9a-fA-F]{32}$`).test(sid);
}
