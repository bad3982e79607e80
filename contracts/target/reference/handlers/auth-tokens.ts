import { created, noContent, ok } from '../answers.ts';
import type { AccountCall, AccountHandler, Engine } from '../engine.ts';
import { Refusal } from '../refusal.ts';
import { isoDate } from '../wire/dates.ts';
import { publicUrl } from '../wire/public-url.ts';
import { promoted, withoutSecondary } from '../world/account.ts';

export const createSecondary: AccountHandler = (call, engine) => {
  const { caller } = call;
  if (caller.secondary !== null) {
    throw new Refusal('second-secondary', 'secondaryAuthToken already exists on account');
  }
  const nowMs = engine.clock.now();
  const secondary = { value: engine.world.newToken(), createdMs: nowMs };
  engine.world.accounts.replace({ ...caller, secondary });
  return created({ secondary_auth_token: secondary.value, ...rest(call, engine, secondary.createdMs) });
};

/** A former token dies at once, or after the delay that a test has asked for. */
export const deleteSecondary: AccountHandler = (call, engine) => {
  const account = withoutSecondary(call.caller, engine.clock.now() + engine.propagationDelayMs);
  if (account === undefined) throw noSecondary(call);
  engine.world.accounts.replace(account);
  return noContent();
};

export const promote: AccountHandler = (call, engine) => {
  const account = promoted(call.caller, engine.clock.now() + engine.propagationDelayMs);
  if (account === undefined) throw noSecondary(call);
  engine.world.accounts.replace(account);
  return ok({ auth_token: account.primary.value, ...rest(call, engine, account.primary.createdMs) });
};

function noSecondary({ match }: AccountCall): Refusal {
  const path = match.operation.path.replace(/^\/v1/, '');
  return new Refusal('without-secondary', `The requested resource ${path} was not found`);
}

function rest(call: AccountCall, engine: Engine, createdMs: number) {
  return {
    account_sid: call.caller.sid,
    date_created: isoDate(createdMs, engine.choices),
    date_updated: isoDate(Math.max(createdMs, engine.clock.now()), engine.choices),
    url: publicUrl(call, engine, call.match.operation.path),
  };
}
