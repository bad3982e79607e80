import { authToken } from '../../../specs/catalogue.ts';
import { type Answered, isRefusal, isRefusalOfInput, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { secondaryAt } from '../../evidence/tokens.ts';
import { type Broken, broken, holds, inconclusive } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { isEarly, isTurnedAway, usesOf } from '../token-uses.ts';

export const refusedSecondKeepsTheFirst: Rule = {
  id: 'refused-second-keeps-the-first',
  title: 'A refused second creation leaves the secondary token as it was',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'create'),
  scenario: 'rotation-effects',
  covers: ['create'],
  covering: isRefusal,
  branches: ['lost'],

  judge(history, _, conditions) {
    const refusals = history.answered('create').filter(isRefusalOfInput);
    const judged = refusals.map((it) => judgeRefusal(it, history, conditions));
    const found = judged.find((it) => 'kind' in it);
    if (found !== undefined && 'kind' in found) return found;
    const evidence = judged.flatMap((it) => ('kind' in it ? [] : it));
    return evidence.length === 0
      ? inconclusive('the first token was not tried after a refused second one')
      : holds(evidence);
  },
};

// What is broken, or else the creation, the refused one, and the uses after it that were accepted.
function judgeRefusal(refusal: Answered, history: History, conditions: Conditions): Broken | readonly Answered[] {
  const { token = '', creation } = secondaryAt(history, refusal) ?? {};
  if (creation === undefined) return [];
  const uses = usesOf(history, token).filter((it) => it.step === 'use' && it.number > creation.number);
  const before = uses.filter((it) => it.number < refusal.number && it.poll !== 'pending');
  // A token that never worked is not lost.
  if (before.some((it) => isTurnedAway(history, it))) return [];
  const after = uses.filter((it) => it.number > refusal.number && secondaryAt(history, it)?.token === token);
  const lost = after.find((it) => isTurnedAway(history, it) && !isEarly(it, creation, conditions));
  const accepted = after.filter(isSuccess);
  if (lost === undefined) return accepted.length === 0 ? [] : [creation, refusal, ...accepted];
  const expected = 'the secondary token works as before a second one was refused';
  const observed = `it was refused with ${lost.outcome.status}`;
  return broken('lost', { expected, observed }, creation, refusal, lost);
}
