import type { Resource } from '../../../specs/catalogue.ts';
import { textOf } from '../../evidence/answers.ts';
import { isImpostor } from '../../evidence/bad-credentials.ts';
import { usernameSent } from '../../evidence/credentials.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { quotableSid } from '../../evidence/quotable.ts';
import { formField } from '../../evidence/requests.ts';
import { placeOf, type Shown, shownIn, sidOf } from '../../evidence/shown.ts';
import { creationsOf } from '../../evidence/whereabouts.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { ACCOUNTS_SCHEMAS, citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const accountSidIsTheCallers: Rule = {
  id: 'account-sid-is-the-callers',
  title: 'The account_sid is that of the caller, or of the account that the creation named',
  level: 'MUST',
  profile: 'shape',
  sources: citeProperty('account_sid', ...ACCOUNTS_SCHEMAS),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['own-answer', 'later-answer'],

  judge(history, resource) {
    const judged = shownIn(history).flatMap((it) => withOwner(it, history, resource));
    const found = firstBroken(judged, judgeOwner);
    if (found !== undefined) return found;
    return holds(judged.map(({ shown }) => shown.exchange));
  },
};

interface Owned {
  readonly shown: Shown;
  /** The request that decided whose it is. */
  readonly origin: Exchange;
  readonly owner: string;
}

function judgeOwner({ shown, origin, owner }: Owned): Broken | undefined {
  const account = textOf(shown.fields, 'account_sid') ?? '';
  if (account.toLowerCase() === owner.toLowerCase()) return undefined;
  const expected = `the account_sid in ${placeOf(shown)} is ${owner}`;
  const branch = origin === shown.exchange ? 'own-answer' : 'later-answer';
  return broken(branch, { expected, observed: `it is ${quotableSid(account)}` }, origin, shown.exchange);
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
  if (sid === undefined) return undefined;
  return creationsOf(history, sid).findLast((it) => it.number < shown.exchange.number);
}

// A key as the user name does not show whose it is, and nothing at all belongs to an impostor who was let in.
function ownerOf(origin: Exchange): string | undefined {
  if (isImpostor(origin.actor)) return undefined;
  const named = formField(origin, 'AccountSid') ?? usernameSent(origin);
  return named !== undefined && /^AC[0-9a-f]{32}$/i.test(named) ? named : undefined;
}
