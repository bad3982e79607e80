import { authToken } from '../../../specs/catalogue.ts';
import { passwordSent, usernameSent } from '../../evidence/credentials.ts';
import { type Answered, isSameOperation, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { ownerOf, primaryAt, secondaryAt } from '../../evidence/tokens.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Conditions, Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { isEarly, isTurnedAway, usesOf } from '../token-uses.ts';

export const secondaryAuthenticates: Rule = {
  id: 'secondary-authenticates',
  title: 'A secondary token authenticates from its creation to its end',
  level: 'MUST',
  profile: 'rotation',
  sources: [
    ...cite('live-observation', 'test 9', authToken),
    ...citeProperty('secondary_auth_token', 'accounts.v1.secondary_auth_token'),
    ...citeOperations([authToken], 'create'),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'use'],
  branches: ['refused', 'lapsed'],

  judge(history, _, conditions) {
    const uses = history.answered('use').filter((it) => carriesSecondary(history, it));
    const found = firstBroken(uses, (use) => judgeUse(use, history, conditions));
    if (found !== undefined) return found;
    const accepted = uses.filter(isSuccess);
    const creation = accepted[0] && secondaryAt(history, accepted[0])?.creation;
    return creation ? holds(creation, accepted) : inconclusive('no secondary token was tried in time');
  },
};

function carriesSecondary(history: History, use: Answered): boolean {
  const token = passwordSent(use);
  const isOnlySecondary = secondaryAt(history, use)?.token === token && primaryAt(history, use)?.token !== token;
  return isOnlySecondary && usernameSent(use) === ownerOf(history);
}

function judgeUse(use: Answered, history: History, conditions: Conditions): Broken | undefined {
  const { token = '', creation } = secondaryAt(history, use) ?? {};
  if (creation === undefined || !isAboutToken(history, use) || isEarly(use, creation, conditions)) return undefined;
  const accepted = usesOf(history, token).filter(
    (it) => isSuccess(it) && it.number > creation.number && it.number < use.number,
  );
  const same = accepted.find((it) => isSameOperation(it, use));
  const observed = `it was refused with ${use.outcome.status}`;
  const expected = 'the secondary token is accepted';
  if (same !== undefined) {
    return broken('lapsed', { expected, observed: `${observed} after it had been accepted` }, creation, same, use);
  }
  const [elsewhere] = accepted;
  if (elsewhere === undefined) return broken('refused', { expected, observed }, creation, use);
  const told = `${observed} for what was asked, though it opens the account elsewhere`;
  return broken('refused', { expected, observed: told }, creation, elsewhere, use);
}

// Nobody may be allowed to write what is refused with 403.
function isAboutToken(history: History, use: Answered): boolean {
  if (!isTurnedAway(history, use)) return false;
  const isForbiddenWrite = use.outcome.status === 403 && use.request.method !== 'GET';
  return !isForbiddenWrite || history.succeeded('use').some((it) => isSameOperation(it, use));
}
