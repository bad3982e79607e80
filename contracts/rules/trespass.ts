import type { OperationStep } from '../../specs/catalogue.ts';
import { usernameSent } from '../evidence/credentials.ts';
import { type Answered, type Exchange, isDenied, isNotFound, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { requestInWords } from '../evidence/in-words.ts';
import { isTimely } from '../evidence/owners-request.ts';
import { ownLives, whereabouts } from '../evidence/whereabouts.ts';
import { acceptedForOwner } from './controls.ts';
import { type Broken, broken, firstBroken, holds, inconclusive, type Judgement } from './judgement.ts';
import { tookEffect } from './took-effect.ts';

/** Another account's requests of a step for instances of the owner's that surely exist. */
export function trespasses(history: History, ...steps: readonly OperationStep[]): readonly Answered[] {
  const owned = new Set(ownLives(history).map((it) => it.sid));
  return history
    .answered(...steps)
    .filter((it) => isByStranger(history, it) && it.sid !== undefined && owned.has(it.sid))
    .filter((it) => whereabouts(history, it.sid ?? '', it) === 'alive');
}

/** Whether a request was sent by another account than the owner's. */
export function isByStranger(history: History, exchange: Exchange): boolean {
  const owner = history.succeeded().find(isTimely);
  return exchange.actor === 'stranger' && owner !== undefined && usernameSent(owner) !== usernameSent(exchange);
}

/** Something of the other account's own that was accepted, so that its credentials are good. */
export function ownSuccess(history: History): Answered | undefined {
  return history
    .succeeded('list', 'create', 'use')
    .find((it) => isByStranger(history, it) && it.variation?.kind !== 'other-account');
}

/** Whether an answer keeps something from another account: 404 does, as it does not even say that it exists. */
export function isKeptFrom(exchange: Answered): boolean {
  return isDenied(exchange) || isNotFound(exchange);
}

/** Judges whether another account's requests of a step are refused, and change nothing. */
export function judgeTrespass(history: History, step: OperationStep): Judgement {
  const attempts = trespasses(history, step);
  const found = firstBroken(attempts, (it) => judgeOne(history, it));
  if (found !== undefined) return found;
  const good = ownSuccess(history);
  const kept = attempts.filter((it) => isKeptFrom(it) && acceptedForOwner(history, it) !== undefined);
  if (good === undefined || kept.length === 0) {
    return inconclusive(
      good === undefined
        ? 'nothing shows that the credentials of the other account are good'
        : `no ${step} request of another account was refused beside one that was accepted for the owner`,
    );
  }
  return holds(
    good,
    kept.flatMap((it) => acceptedForOwner(history, it) ?? []),
    kept,
  );
}

function judgeOne(history: History, it: Answered): Broken | undefined {
  const expected = `${requestInWords(it)} is refused, and the owner finds everything as it was`;
  const finding = { expected, observed: `it was answered with ${it.outcome.status}` };
  if (isSuccess(it)) return broken('accepted', finding, acceptedForOwner(history, it), it);
  return isKeptFrom(it) ? tookEffect(history, it, expected) : undefined;
}
