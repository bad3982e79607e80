import { awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { textField } from '../../evidence/answers.ts';
import { type Answered, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { isForOwnAccount, isTimely } from '../../evidence/owners-request.ts';
import { formField } from '../../evidence/requests.ts';
import { type Broken, broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';

export const credentialForASubaccount: Rule = {
  id: 'credential-for-a-subaccount',
  title: 'A credential can be made for a subaccount, which then owns it',
  level: 'SHOULD',
  profile: 'auth',
  sources: [
    ...citeForm([awsCredential, publicKey], 'create', 'properties/AccountSid'),
    ...cite('twilio-oai-accounts-v1', 'CreateCredentialAws, AccountSid', awsCredential),
    ...cite('twilio-oai-accounts-v1', 'CreateCredentialPublicKey, AccountSid', publicKey),
  ],
  capability: 'subaccount',
  scenario: 'subaccounts',
  covers: ['create'],
  branches: ['refused', 'other-owner'],

  judge(history) {
    const creations = history.answered('create').filter((it) => isTimely(it) && it.outcome.status < 500);
    const control = creations.find((it) => isSuccess(it) && isForOwnAccount(it));
    const forOthers = creations.filter((it) => !isForOwnAccount(it));
    const judged = forOthers.filter((it) => ownerShown(it) !== undefined || (isRefusal(it) && control !== undefined));
    if (judged.length === 0)
      return inconclusive('no credential was made for a subaccount beside one for the account itself');
    return judgeEach(judged, (it) => judgeOne(it, control ?? it));
  },
};

function judgeOne(it: Answered, control: Answered): Broken | undefined {
  const observed = `it was answered with ${it.outcome.status}`;
  if (!isSuccess(it)) {
    return broken('refused', { expected: 'a creation for a subaccount is accepted', observed }, control, it);
  }
  if (ownerShown(it) === formField(it, 'AccountSid')) return undefined;
  const expected = 'the account_sid of the answer is the AccountSid that was sent';
  return broken('other-owner', { expected, observed: 'it is another one' }, it);
}

function ownerShown(it: Answered): string | undefined {
  return isSuccess(it) ? textField(it, 'account_sid') : undefined;
}
