import { parsePolicy } from '../access/policy.ts';
import { created, noContent, ok } from '../answers.ts';
import type { AccountCall, AccountHandler, Engine } from '../engine.ts';
import { cutPage } from '../paging/page.ts';
import { pageMeta } from '../paging/page-meta.ts';
import { Refusal } from '../refusal.ts';
import { rfc2822Date } from '../wire/dates.ts';
import type { Fields } from '../wire/fields.ts';
import { optional } from '../wire/optional.ts';
import type { ApiKey, Policy } from '../world/api-key.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { friendlyName } from './friendly-name.ts';
import { ownedInstance, reachableAccount } from './ownership.ts';
import { requiredField } from './required-field.ts';
import { looksLikeSid, pathSid } from './sids.ts';

export const listKeys: AccountHandler = (call, engine) => {
  const account = accountIn(call, engine, call.query);
  const page = cutPage(call, engine, { shelf: engine.world.apiKeys, ownedBy: (sid) => sid === account });
  const keys = page.items.map((key) => ({ ...common(key, engine), flags: flags(key) }));
  return ok({ keys, meta: pageMeta(call, engine, { page, names: { key: 'keys', filters: ['AccountSid'] } }) });
};

export const createKey: AccountHandler = (call, engine) => {
  const accountSid = accountIn(call, engine, call.form);
  const name = friendlyName(call, engine.choices);
  const policy = newPolicy(call.form);
  const nowMs = engine.clock.now();
  const key = engine.world.apiKeys.add({
    sid: engine.world.newSid('SK'),
    accountSid,
    friendlyName: name ?? null,
    secret: engine.world.newSecret(),
    policy,
    createdMs: nowMs,
    updatedMs: nowMs,
  });
  return created({ ...withPolicy(key, engine), secret: key.secret });
};

export const fetchKey: AccountHandler = (call, engine) => ok(withPolicy(find(call, engine), engine));

export const updateKey: AccountHandler = (call, engine) => {
  const before = find(call, engine);
  refuseEmptyUpdate(call, engine);
  const key = engine.world.apiKeys.replace({
    ...before,
    friendlyName: friendlyName(call, engine.choices) ?? before.friendlyName,
    policy: replacedPolicy(before, call.form),
    updatedMs: Math.max(before.updatedMs, engine.clock.now()),
  });
  return ok(withPolicy(key, engine));
};

export const deleteKey: AccountHandler = (call, engine) => {
  engine.world.apiKeys.remove(find(call, engine).sid);
  return noContent();
};

/** The SID of the account that these fields name. */
function accountIn(call: AccountCall, engine: Engine, fields: Fields): string {
  const sid = requiredField(fields, 'AccountSid');
  if (!looksLikeSid(sid, 'AC')) throw new Refusal('invalid-value', 'AccountSid is not the SID of an account');
  const account = reachableAccount(call, engine, sid);
  if (account === undefined) throw new Refusal('unreachable-account', 'The account was not found');
  return account.sid;
}

/** A policy is never dropped in silence: the key would be able to do everything. */
function newPolicy(form: Fields): Policy | null {
  const [type, policy] = [form.get('KeyType'), form.get('Policy')];
  if (type !== undefined && type !== 'restricted') throw new Refusal('invalid-value', 'KeyType can only be restricted');
  if (type === undefined && policy === undefined) return null;
  if (type === undefined) throw new Refusal('invalid-policy', 'A Policy needs KeyType restricted');
  if (policy === undefined) throw new Refusal('invalid-policy', 'A restricted key needs a Policy');
  return parsePolicy(policy);
}

function replacedPolicy({ policy }: ApiKey, form: Fields): Policy | null {
  const text = form.get('Policy');
  if (text === undefined) return policy;
  if (policy === null) throw new Refusal('invalid-policy', 'A standard key has no Policy');
  return parsePolicy(text);
}

function find(call: AccountCall, engine: Engine): ApiKey {
  return ownedInstance(call, engine, engine.world.apiKeys.find(pathSid(call, 'SK')));
}

function common(key: ApiKey, { choices }: Engine) {
  return {
    sid: key.sid,
    ...optional('friendly_name', key.friendlyName, choices),
    date_created: rfc2822Date(key.createdMs, choices),
    date_updated: rfc2822Date(key.updatedMs, choices),
  };
}

function withPolicy(key: ApiKey, engine: Engine) {
  return { ...common(key, engine), ...optional('policy', shownPolicy(key, engine), engine.choices) };
}

function shownPolicy({ policy }: ApiKey, { choices }: Engine): Policy | null {
  return policy !== null && choices.policyOrder === 'reversed' ? { allow: policy.allow.toReversed() } : policy;
}

function flags({ policy }: ApiKey): readonly string[] {
  return policy === null ? ['rest_api', 'signing'] : ['restricted'];
}
