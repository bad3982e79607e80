import { isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { isUpdate } from '../../evidence/provider-checks.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, NO_CONTROL, updatesWith } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';

export const providerUnknownTokenRefused: Rule = {
  id: 'provider-unknown-token-refused',
  title: 'A provider refuses a well-formed token that Twilio does not accept',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Validation'),
  scenario: 'stored-token',
  covers: ['update'],
  covering: (it) => isUpdate(it) && isRefusal(it),
  branches: ['accepted'],

  judge(history) {
    const [control] = acceptedUpdates(history);
    if (control === undefined) return inconclusive(NO_CONTROL);
    const expected = 'a token that Twilio never gave is refused';
    return judgeEach(
      updatesWith(history, 'unknown-token').filter((it) => isSuccess(it) || isRefusal(it)),
      (it) => (isSuccess(it) ? broken('accepted', { expected, observed: 'it was accepted' }, it) : undefined),
      control,
    );
  },
};
