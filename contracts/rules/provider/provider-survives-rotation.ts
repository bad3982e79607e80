import { type Exchange, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { checksIn, type ProviderCheck } from '../../evidence/provider-checks.ts';
import { tokenLivesIn } from '../../evidence/tokens.ts';
import { exampleToken } from '../example-token.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, lastAccepted, tokenHanded, tokenHeld } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';
import { usesOf } from '../token-uses.ts';

export const providerSurvivesRotation: Rule = {
  id: 'provider-survives-rotation',
  title: 'A provider that is given the secondary token in time works before, during and after a rotation',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('When to Use'),
  scenario: 'rotate',
  capability: 'rotation',
  covers: ['update', 'verify'],
  branches: ['secondary-refused', 'cut-off'],

  judge(history) {
    const trap = exampleToken(history);
    if (trap !== undefined) return inconclusive(trap);
    const refused = firstBroken(history.answered('update').filter(isLastTry), (it) => judgeRefusal(history, it));
    if (refused !== undefined) return refused;
    const checks = checksIn(history).filter((it) => isAlive(history, tokenHeld(history, it.answer), it.answer));
    const cutOff = firstBroken(checks, (it) => judgeCheck(history, it));
    if (cutOff !== undefined) return cutOff;
    const [promotion] = history.succeeded('promote');
    if (promotion === undefined) return inconclusive('no token was promoted that the provider had');
    const working = checks.filter((it) => it.works === true).map((it) => it.answer);
    const before = working.findLast((it) => it.number < promotion.number);
    const after = working.find((it) => it.number > promotion.number);
    if (before === undefined || after === undefined) return inconclusive('the provider did not tell whether it works');
    return holds(acceptedUpdates(history), before, promotion, after);
  },
};

function judgeRefusal(history: History, update: Exchange): Broken | undefined {
  const token = tokenHanded(update) ?? '';
  const use = usesOf(history, token).findLast((it) => isSuccess(it) && it.number < update.number);
  if (use === undefined || !isAlive(history, token, update)) return undefined;
  const expected =
    'a secondary token that Twilio accepts is accepted before it is promoted, or there is no way without a gap';
  return broken('secondary-refused', { expected, observed: 'it was refused' }, use, update);
}

function isLastTry(exchange: Exchange): boolean {
  return exchange.actor === 'owner' && isRefusal(exchange) && exchange.poll === 'expired';
}

function judgeCheck(history: History, { works, answer }: ProviderCheck): Broken | undefined {
  if (works !== false) return undefined;
  const expected = 'the token that the provider accepted last works, as it does at Twilio';
  const finding = { expected, observed: 'the provider is cut off' };
  return broken('cut-off', finding, lastAccepted(history, answer), answer);
}

function isAlive(history: History, token: string | undefined, at: Exchange): boolean {
  const life = tokenLivesIn(history).findLast((it) => it.token === token);
  return life !== undefined && life.doubt === undefined && (life.death === undefined || life.death.number > at.number);
}
