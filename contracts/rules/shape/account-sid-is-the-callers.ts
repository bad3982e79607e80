import { authToken, awsCredential, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { textField } from '../../evidence/answers.ts';
import { isImpostor } from '../../evidence/bad-credentials.ts';
import { usernameSent } from '../../evidence/credentials.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { quotableSid } from '../../evidence/quotable.ts';
import { formField } from '../../evidence/requests.ts';
import { placeOf, type Shown, shownIn, sidOf, textOf } from '../../evidence/shown.ts';
import { broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

const schemas = '#/components/schemas/accounts.v1';

export const accountSidIsTheCallers: Rule = {
  id: 'account-sid-is-the-callers',
  title: 'The account_sid is that of the caller, or of the account that the creation named',
  level: 'MUST',
  profile: 'shape',
  sources: [
    ...cite('accounts-v1-openapi', `${schemas}.auth_token_promotion/properties/account_sid`, authToken),
    ...cite('accounts-v1-openapi', `${schemas}.secondary_auth_token/properties/account_sid`, authToken),
    ...cite('accounts-v1-openapi', `${schemas}.credential.credential_aws/properties/account_sid`, awsCredential),
    ...cite('accounts-v1-openapi', `${schemas}.credential.credential_public_key/properties/account_sid`, publicKey),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['own-answer', 'later-answer'],

  judge(history, resource) {
    const judged = shownIn(history).flatMap((it) => withOwner(it, history, resource));
    for (const { shown, origin, owner } of judged) {
      const account = textOf(shown.fields, 'account_sid') ?? '';
      if (account.toLowerCase() === owner.toLowerCase()) continue;
      const expected = `the account_sid in ${placeOf(shown)} is ${owner}`;
      const texts = { expected, observed: `it is ${quotableSid(account)}` };
      return origin === shown.exchange
        ? broken('own-answer', texts, origin)
        : broken('later-answer', texts, origin, shown.exchange);
    }
    return holds(...new Set(judged.map(({ shown }) => shown.exchange)));
  },
};

interface Owned {
  readonly shown: Shown;
  /** The request that decided whose it is. */
  readonly origin: Exchange;
  readonly owner: string;
}

function withOwner(shown: Shown, history: History, resource: Resource): readonly Owned[] {
  // What this history did not make can be a subaccount's, which its parent may see.
  const origin =
    resource.id === 'auth-token' || shown.exchange.step === 'create' ? shown.exchange : creationOf(shown, history);
  const owner = origin && ownerOf(origin);
  if (owner === undefined || textOf(shown.fields, 'account_sid') === undefined) return [];
  return origin === undefined ? [] : [{ shown, origin, owner }];
}

function creationOf(shown: Shown, history: History): Exchange | undefined {
  const sid = sidOf(shown);
  return history
    .succeeded('create')
    .findLast((it) => sid !== undefined && textField(it, 'sid') === sid && it.number < shown.exchange.number);
}

// A key as the user name does not show whose it is, and nothing at all belongs to an impostor who was let in.
function ownerOf(origin: Exchange): string | undefined {
  if (isImpostor(origin.actor)) return undefined;
  const named = formField(origin, 'AccountSid') ?? usernameSent(origin);
  return named !== undefined && /^AC[0-9a-f]{32}$/i.test(named) ? named : undefined;
}
