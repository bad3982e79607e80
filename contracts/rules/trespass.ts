import type { OperationStep } from '../../specs/catalogue.ts';
import { usernameSent } from '../evidence/credentials.ts';
import { effectOf } from '../evidence/effects.ts';
import { type Answered, type Exchange, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isTimely } from '../evidence/owners-request.ts';
import { ownLives, whereabouts } from '../evidence/whereabouts.ts';
import { acceptedForOwner } from './denial.ts';
import { type Broken, broken, holds, inconclusive, type Judgement } from './judgement.ts';

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
export function isKeptFrom({ outcome: { status } }: Answered): boolean {
  return status === 401 || status === 403 || status === 404;
}

/** Judges whether another account's requests of a step are refused, and change nothing. */
export function judgeTrespass(history: History, step: OperationStep): Judgement {
  const attempts = trespasses(history, step);
  for (const it of attempts) {
    const verdict = judgeOne(history, it);
    if (verdict !== undefined) return verdict;
  }
  const good = ownSuccess(history);
  const kept = attempts.filter((it) => isKeptFrom(it) && acceptedForOwner(history, it) !== undefined);
  if (good === undefined || kept.length === 0) {
    return inconclusive(
      good === undefined
        ? 'nothing shows that the credentials of the other account are good'
        : `no ${step} request of another account was refused beside one that was accepted for the owner`,
    );
  }
  return holds(good, ...new Set(kept.flatMap((it) => acceptedForOwner(history, it) ?? [])), ...kept);
}

function judgeOne(history: History, it: Answered): Broken | undefined {
  const asked = `the ${it.step} request of another account was answered with ${it.outcome.status}`;
  const expected = 'it is refused, and the owner finds everything as it was';
  const control = acceptedForOwner(history, it);
  if (isSuccess(it)) {
    const finding = { expected, observed: asked };
    return control === undefined ? broken('accepted', finding, it) : broken('accepted', finding, control, it);
  }
  const effect = isKeptFrom(it) ? effectOf(history, it) : undefined;
  if (effect === undefined) return undefined;
  const observed = `${asked}, and yet a later ${effect.step} answer to the owner shows its effect`;
  return broken('changed', { expected, observed }, it, effect);
}
