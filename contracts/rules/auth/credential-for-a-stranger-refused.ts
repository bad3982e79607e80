import { awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { isForOwnAccount, isSentByOwner, isTimely } from '../../evidence/owners-request.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';

export const credentialForAStrangerRefused: Rule = {
  id: 'credential-for-a-stranger-refused',
  title: 'A credential for an account that is no subaccount of the caller is refused',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...citeForm([awsCredential, publicKey], 'create', 'properties/AccountSid'),
    ...cite('twilio-oai-accounts-v1', 'CreateCredentialAws, AccountSid', awsCredential),
    ...cite('twilio-oai-accounts-v1', 'CreateCredentialPublicKey, AccountSid', publicKey),
  ],
  capability: 'subaccount',
  scenario: 'subaccounts',
  covers: ['create'],
  covering: isRefusal,
  branches: ['accepted'],

  judge(history) {
    const foreign = history
      .answered('create')
      .filter((it) => isSentByOwner(it) && it.variation?.kind === 'other-account' && !isForOwnAccount(it));
    const accepted = foreign.find(isSuccess);
    const expected = 'a creation for an account that is no subaccount of the caller is refused';
    if (accepted !== undefined) {
      const observed = `it was answered with ${accepted.outcome.status}`;
      return broken('accepted', { expected, observed }, accepted);
    }
    const control = history.succeeded('create').find(isTimely);
    const refused = foreign.filter(isRefusal);
    if (refused.length > 0 && control !== undefined) return holds(control, refused);
    return inconclusive('no creation for another account was refused beside one that was accepted');
  },
};
