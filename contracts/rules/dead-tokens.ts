import { type Answered, isSameOperation, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { deadTokenAt, type TokenLife, tokenLivesIn } from '../evidence/tokens.ts';
import { type Broken, broken, holds, inconclusive, type Judgement } from './judgement.ts';
import type { Conditions, Rule } from './rule.ts';
import { isTurnedAway, msSince, usesOf } from './token-uses.ts';

/** How a token can outlive its end. */
export const deadTokenBranches = ['still-accepted', 'revived'] as const;

/** Its holding verdict rests on the end of a token, and on a refusal of that token. */
export const coversDeadTokens: NonNullable<Rule['covering']> = (it) => (it.step === 'use') !== isSuccess(it);

/** Judges what tokens are answered with that a deletion or a promotion has ended. */
export function judgeDeadTokens(history: History, conditions: Conditions, end: 'delete' | 'promote'): Judgement {
  const ended = tokenLivesIn(history).filter((it): it is EndedLife => it.death?.step === end);
  const dead = ended.filter((it) => wasAccepted(history, it));
  if (dead.length === 0) return inconclusive('no token was ended that had been accepted before');
  const evidence: Answered[] = [];
  for (const life of dead) {
    const found = judgeUses(history, life, conditions);
    if ('kind' in found) return found;
    evidence.push(...found);
  }
  return holds(evidence);
}

type EndedLife = TokenLife & Required<Pick<TokenLife, 'death'>>;

function wasAccepted(history: History, { token, death }: EndedLife): boolean {
  return usesOf(history, token).some((it) => isSuccess(it) && it.number < death.number);
}

// What is broken, or else the end and the refusals that came after it.
function judgeUses(
  history: History,
  { token, death }: EndedLife,
  conditions: Conditions,
): Broken | readonly Answered[] {
  const uses = usesOf(history, token).filter((it) => deadTokenAt(history, it)?.death?.number === death.number);
  const refusals: Answered[] = [];
  for (const use of uses) {
    if (isTurnedAway(history, use)) refusals.push(use);
    const found = isSuccess(use) ? judgeAccepted(use, [death, ...refusals], conditions) : undefined;
    if (found !== undefined) return found;
  }
  return refusals.length === 0 ? [] : [death, ...refusals];
}

function judgeAccepted(
  use: Answered,
  [death, refusal]: readonly [Answered, ...Answered[]],
  { live, propagationTimeoutMs }: Conditions,
): Broken | undefined {
  const ms = msSince(death, use);
  const isOver = use.poll === 'expired' || ms > propagationTimeoutMs;
  const end = death.step === 'delete' ? 'deletion' : 'promotion';
  const after = `${Math.round(ms / 1000)} s after the ${end}`;
  // The servers of a real account may hear of a change one after the other.
  if (refusal !== undefined && (isOver || !live)) {
    const isSame = isSameOperation(refusal, use);
    const expected = `a token that was refused ${isSame ? 'stays refused' : 'for one operation is refused for all'}`;
    const observed = isSame ? `it was accepted again ${after}` : `another operation accepted it ${after}`;
    return broken('revived', { expected, observed }, death, refusal, use);
  }
  if (!isOver || use.poll === 'pending') return undefined;
  const expected = `a token is refused after the ${end} that ended it`;
  return broken('still-accepted', { expected, observed: `it was accepted ${after}` }, death, use);
}
