import { usernameSent } from './credentials.ts';
import { type Answered, type Exchange, isSameOperation } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { isSentWith, type Key, keysNamedBy } from './keys.ts';
import { policyWrites } from './last-given.ts';
import { isAlive } from './lives.ts';
import { oncePer } from './once-per.ts';
import { permissionsSent } from './policies.ts';

/** What was asked with a key while it surely existed; attempts that may have come too early for it are left out. */
export function usesOfKey(history: History, key: Key): readonly Answered[] {
  return answersTo(history, key).filter((it) => isAlive(key, it) && it.poll !== 'pending');
}

/** Everything that was answered to a key, before its deletion or after it. */
export function answersTo(history: History, key: Key): readonly Answered[] {
  return answersByUsername(history, key.sid).filter((it) => isSentWith(key, it));
}

const answersByUsername = grouped((history) => history.answered(), usernameSent);

/** The first request that was accepted for a key of the history's: it shows that the server takes keys at all. */
export function acceptedForAKey(
  history: History,
  isWanted: (accepted: Exchange) => boolean = () => true,
): Answered | undefined {
  return acceptedForKeys(history).find(isWanted);
}

const acceptedForKeys = oncePer((history: History) =>
  history.succeeded().filter((it) => keysNamedBy(history, it).some((key) => isSentWith(key, it))),
);

/** The same operation, accepted for another key: it shows that keys open it. */
export function acceptedForAnotherKey(history: History, attempt: Exchange): Answered | undefined {
  const own = keysNamedBy(history, attempt).filter((key) => isSentWith(key, attempt));
  return acceptedForAKey(history, (it) => isSameOperation(it, attempt) && !own.some((key) => isSentWith(key, it)));
}

/** What was asked about keys with a standard key, which opens none of it. */
export function aboutKeys(history: History, key: Key): readonly Answered[] {
  const own = new Set(Object.values(history.resource.operations).map(({ operationId }) => operationId));
  if (key.kind !== 'standard') return [];
  return usesOfKey(history, key).filter((it) => own.has(it.operation?.operationId ?? ''));
}

/** What was asked with a restricted key, and is surely outside of its policy. */
export function outsideThePolicy(history: History, key: Key): readonly Answered[] {
  if (key.kind !== 'restricted') return [];
  return usesOfKey(history, key).filter(
    (it) => it.operation !== undefined && policiesAt(history, key, it).every(isElsewhere),
  );
}

/** The permissions that a restricted key surely has when a request is sent with it; none where it is a standard one. */
export function permissionsAt(history: History, key: Key, at: Answered): readonly string[] {
  const [first = [], ...others] = key.kind === 'restricted' ? policiesAt(history, key, at) : [];
  return first.filter((permission) => others.every((it) => it.includes(permission)));
}

// Every policy that the key may have: one that was not surely replaced counts, too.
function policiesAt(history: History, { creation }: Key, at: Answered): readonly (readonly string[])[] {
  const writes = policyWrites(history, { ...creation, number: at.number });
  return writes.map((it) => permissionsSent(it) ?? ['unknown key']);
}

// No document lists the permissions of credentials and keys, so that only what cannot be theirs is taken for elsewhere.
function isElsewhere(permissions: readonly string[]): boolean {
  return permissions.every((it) => it.startsWith('/twilio/') && !/\*|account|iam|credential|key/i.test(it));
}
