import { created, noContent, ok } from '../answers.ts';
import type { AccountCall, AccountHandler, Engine } from '../engine.ts';
import { cutPage } from '../paging/page.ts';
import { pageMeta } from '../paging/page-meta.ts';
import { Refusal } from '../refusal.ts';
import { isoDate } from '../wire/dates.ts';
import { optional } from '../wire/optional.ts';
import { publicUrl } from '../wire/public-url.ts';
import type { Credential } from '../world/credential.ts';
import { refuseEmptyUpdate } from './empty-update.ts';
import { friendlyName } from './friendly-name.ts';
import { ownedInstance, ownsSid, reachableAccount } from './ownership.ts';
import { requiredField } from './required-field.ts';
import { pathSid } from './sids.ts';

export interface CredentialKind {
  readonly path: string;
  readonly shelf: 'awsCredentials' | 'publicKeys';
  /** The form field that carries what must never be shown again. */
  readonly secretField: string;
}

/** The five operations on AWS credentials, or on public keys: they differ in names only. */
export function credentialHandlers(
  kind: CredentialKind,
): Record<'list' | 'create' | 'fetch' | 'update' | 'delete', AccountHandler> {
  return {
    list: (call, engine) => list(call, engine, kind),
    create: (call, engine) => create(call, engine, kind),
    fetch: (call, engine) => ok(shown(call, engine, { kind, credential: find(call, engine, kind) })),
    update: (call, engine) => update(call, engine, kind),
    delete(call, engine) {
      engine.world[kind.shelf].remove(find(call, engine, kind).sid);
      return noContent();
    },
  };
}

function list(call: AccountCall, engine: Engine, kind: CredentialKind) {
  const page = cutPage(call, engine, {
    shelf: engine.world[kind.shelf],
    ownedBy: (sid) => ownsSid(call, engine, sid),
  });
  const credentials = page.items.map((credential) => shown(call, engine, { kind, credential }));
  return ok({ credentials, meta: pageMeta(call, engine, { page, names: { key: 'credentials', filters: [] } }) });
}

function create(call: AccountCall, engine: Engine, kind: CredentialKind) {
  requiredField(call.form, kind.secretField);
  const name = friendlyName(call, engine.choices);
  const nowMs = engine.clock.now();
  const credential = engine.world[kind.shelf].add({
    sid: engine.world.newSid('CR'),
    accountSid: beneficiary(call, engine),
    friendlyName: name ?? null,
    createdMs: nowMs,
    updatedMs: nowMs,
  });
  return created(shown(call, engine, { kind, credential }));
}

/** The account that a new credential is for: the caller's, or the subaccount that it names. */
function beneficiary(call: AccountCall, engine: Engine): string {
  const sid = call.form.get('AccountSid');
  if (sid === undefined) return call.caller.sid;
  const account = reachableAccount(call, engine, sid);
  if (account !== undefined) return account.sid;
  throw new Refusal('unreachable-beneficiary', 'AccountSid must be your own or that of a subaccount');
}

function update(call: AccountCall, engine: Engine, kind: CredentialKind) {
  const before = find(call, engine, kind);
  refuseEmptyUpdate(call, engine);
  const credential = engine.world[kind.shelf].replace({
    ...before,
    friendlyName: friendlyName(call, engine.choices) ?? before.friendlyName,
    updatedMs: Math.max(before.updatedMs, engine.clock.now()),
  });
  return ok(shown(call, engine, { kind, credential }));
}

function find(call: AccountCall, engine: Engine, kind: CredentialKind): Credential {
  return ownedInstance(call, engine, engine.world[kind.shelf].find(pathSid(call, 'CR')));
}

function shown(call: AccountCall, engine: Engine, what: { kind: CredentialKind; credential: Credential }) {
  const { kind, credential } = what;
  return {
    sid: credential.sid,
    account_sid: credential.accountSid,
    ...optional('friendly_name', credential.friendlyName, engine.choices),
    date_created: isoDate(credential.createdMs, engine.choices),
    date_updated: isoDate(credential.updatedMs, engine.choices),
    url: publicUrl(call, engine, `${kind.path}/${credential.sid}`),
  };
}
