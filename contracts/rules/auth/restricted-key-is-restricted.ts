import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isSentWith, type Key, keysIn } from '../../evidence/keys.ts';
import { policyWrites } from '../../evidence/last-policy.ts';
import { isAlive } from '../../evidence/lives.ts';
import { permissionsSent } from '../../evidence/policies.ts';
import { isDenied, isSameOperation } from '../denial.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const restrictedKeyIsRestricted: Rule = {
  id: 'restricted-key-is-restricted',
  title: 'A restricted key is refused what its policy does not allow',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...cite('twilio-restricted-keys', 'Restricted API keys', apiKey),
    ...cite('twilio-error-70051', 'permission missing', apiKey),
    ...cite('live-observation', 'test 19b', apiKey),
  ],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  covering: ({ actor }) => actor === 'restricted-key',
  branches: ['accepted'],

  judge(history) {
    const attempts = keysIn(history).flatMap((key) => forbidden(history, key));
    const judged = attempts.filter((it) => isSuccess(it) || (isDenied(it) && acceptedForStandard(history, it)));
    if (judged.length === 0) return inconclusive('no restricted key was refused where a standard one was accepted');
    const controls = new Set(judged.flatMap((it) => acceptedForStandard(history, it) ?? []));
    const finding = {
      expected: 'it is refused with 401',
      observed: 'a key whose policy does not allow it was accepted',
    };
    return judgeEach(judged, (it) => (isSuccess(it) ? broken('accepted', finding, it) : undefined), ...controls);
  },
};

/** What was asked with a restricted key and is surely outside its policy. */
function forbidden(history: History, key: Key): readonly Answered[] {
  if (key.kind !== 'restricted') return [];
  return history.answered().filter((it) => {
    const isOfKey = isSentWith(key, it) && isAlive(key, it) && it.poll !== 'pending' && it.operation !== undefined;
    return isOfKey && policiesAt(history, key, it).every(isElsewhere);
  });
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

function acceptedForStandard(history: History, attempt: Answered): Answered | undefined {
  const keys = keysIn(history).filter((it) => it.kind === 'standard');
  const accepted = history.succeeded().filter((it) => isSameOperation(it, attempt));
  return accepted.find((it) => keys.some((key) => isSentWith(key, it)));
}
