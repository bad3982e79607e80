import { bodyField, isJsonObject, type JsonObject, jsonBody, listItems } from './answers.ts';
import { passwordSent } from './credentials.ts';
import { type Answered, type Exchange, isRefusal, isSuccess } from './exchange.ts';
import type { History } from './history.ts';
import { isAlive, livesIn } from './lives.ts';
import { formField } from './requests.ts';
import { secondaryAt, surelyWithoutSecondary } from './tokens.ts';

/** The later answer that shows that a refused write took effect all the same; undefined where none does. */
export function effectOf(history: History, refused: Exchange): Answered | undefined {
  const later = history.answeredAfter(refused).filter((it) => it.poll !== 'pending');
  const isToken = history.resource.id === 'auth-token';
  if (refused.step === 'create') return isToken ? secondaryMade(history, refused) : named(history, refused, later);
  if (refused.step === 'update') return named(history, refused, later);
  if (refused.step === 'delete')
    return isToken ? secondaryLost(history, refused, later) : missed(history, refused, later);
  return refused.step === 'promote' ? primaryLost(history, refused, later) : undefined;
}

// A name that only the refused request gave, on the instance that it named or on a new one.
function named(history: History, refused: Exchange, later: readonly Answered[]): Answered | undefined {
  const name = formField(refused, 'FriendlyName');
  const given = history.succeeded('create', 'update').some((it) => formField(it, 'FriendlyName') === name);
  if (name === undefined || given) return undefined;
  return later
    .filter(isSuccess)
    .find((it) =>
      instancesIn(history, it).some(
        (instance) => instance.friendly_name === name && (refused.sid === undefined || instance.sid === refused.sid),
      ),
    );
}

function instancesIn(history: History, exchange: Answered): readonly JsonObject[] {
  const body = jsonBody(exchange);
  const own = isJsonObject(body) && bodyField(exchange, 'sid') !== undefined ? [body] : [];
  return [...own, ...(listItems(exchange, history.resource) ?? [])];
}

function missed(history: History, refused: Exchange, later: readonly Answered[]): Answered | undefined {
  const life = livesIn(history).find((it) => it.sid === refused.sid && isAlive(it, refused));
  if (life === undefined) return undefined;
  return later.find(
    (it) =>
      it.sid === life.sid &&
      it.actor === 'owner' &&
      it.step !== 'delete' &&
      isAlive(life, it) &&
      it.outcome.status === 404,
  );
}

function secondaryMade(history: History, refused: Exchange): Answered | undefined {
  if (!surelyWithoutSecondary(history, refused)) return undefined;
  const next = history.answeredAfter(refused).find((it) => it.step === 'create' && it.actor === 'owner');
  return next !== undefined && isRefusal(next) && surelyWithoutSecondary(history, next) ? next : undefined;
}

function secondaryLost(history: History, refused: Exchange, later: readonly Answered[]): Answered | undefined {
  const secondary = secondaryAt(history, refused);
  return later.find(
    (it) =>
      it.step === 'use' &&
      passwordSent(it) === secondary?.token &&
      isRefusal(it) &&
      secondaryAt(history, it) !== undefined,
  );
}

function primaryLost(history: History, refused: Exchange, later: readonly Answered[]): Answered | undefined {
  if (secondaryAt(history, refused) === undefined) return undefined;
  const nextPromotion = later.findIndex((it) => it.step === 'promote' && isSuccess(it));
  const before = nextPromotion === -1 ? later : later.slice(0, nextPromotion);
  return before.find((it) => it.step === 'use' && it.actor === 'owner' && isRefusal(it));
}
