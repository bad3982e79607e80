import { authToken } from '../../../specs/catalogue.ts';
import { passwordSent, usernameSent } from '../../evidence/credentials.ts';
import { type Answered, isDenied, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { ownerOf, primaryAt, secondaryAt } from '../../evidence/tokens.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { isEarly } from '../token-uses.ts';

export const primaryWorksBesideSecondary: Rule = {
  id: 'primary-works-beside-secondary',
  title: 'The primary token goes on working while there is a secondary one',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'create'),
  scenario: 'lifecycle',
  covers: ['create', 'use'],
  branches: ['refused'],

  judge(history, _, conditions) {
    const requests = history.answered().filter((it) => carriesPrimaryBeside(history, it));
    const found = firstBroken(requests, (request) => judgeRequest(request, history, conditions));
    if (found !== undefined) return found;
    const accepted = requests.filter((it) => it.step === 'use' && isSuccess(it));
    const creation = accepted[0] && secondaryAt(history, accepted[0])?.creation;
    return creation
      ? holds(creation, accepted)
      : inconclusive('the primary token was not tried beside a secondary one');
  },
};

function carriesPrimaryBeside(history: History, request: Answered): boolean {
  const secondary = secondaryAt(history, request);
  const token = passwordSent(request);
  const isOwn = usernameSent(request) === ownerOf(history);
  return isOwn && secondary !== undefined && secondary.token !== token && primaryAt(history, request)?.token === token;
}

function judgeRequest(request: Answered, history: History, conditions: Conditions): Broken | undefined {
  const { creation } = secondaryAt(history, request) ?? {};
  const { promotion } = primaryAt(history, request) ?? {};
  // Any other refusal is about what was asked, and not about the token.
  const isTurnedAway = request.step === 'use' && isDenied(request);
  if (creation === undefined || !isTurnedAway || isEarly(request, promotion, conditions)) return undefined;
  const expected = 'the primary token is accepted beside a secondary one';
  const observed = `it was refused with ${request.outcome.status}`;
  return broken('refused', { expected, observed }, creation, request);
}
