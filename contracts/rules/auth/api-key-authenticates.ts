import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, isDenied, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { answersTo, permissionsAt } from '../../evidence/key-uses.ts';
import { type Key, keysIn } from '../../evidence/keys.ts';
import { isAlive } from '../../evidence/lives.ts';
import { isUseDue } from '../due.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Conditions, Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const apiKeyAuthenticates: Rule = {
  id: 'api-key-authenticates',
  title: 'An API key is accepted instead of the token of its account',
  level: 'SHOULD',
  profile: 'auth',
  sources: [...cite('twilio-api-keys', 'API keys', apiKey), ...citeProperty('secret', 'iam.v1.new_key')],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  branches: ['refused'],

  judge(history, _, conditions) {
    const keys = keysIn(history);
    const accepted = keys.flatMap((it) => usesOf(history, it).filter(isSuccess).slice(0, 1));
    if (accepted.length > 0) return holds(accepted);
    const found = firstBroken(keys, (it) => judgeKey(history, it, conditions));
    return found ?? inconclusive('no key was tried for long enough where keys must be accepted');
  },
};

// Not every server opens every operation to keys, but this one is opened by a permission of its own.
const LISTING = '/twilio/iam/api-keys/list';

function judgeKey(history: History, key: Key, conditions: Conditions): Broken | undefined {
  const refused = usesOf(history, key).find(
    (it) => isListing(history, it) && isDenied(it) && isUseDue(it, key.creation, conditions),
  );
  if (refused === undefined || !permissionsAt(history, key, refused).includes(LISTING)) return undefined;
  const expected = 'a restricted key that may list keys is accepted where they are listed, or another key elsewhere';
  return broken(
    'refused',
    { expected, observed: `it was answered with ${refused.outcome.status}` },
    key.creation,
    refused,
  );
}

function isListing({ resource }: History, { operation }: Answered): boolean {
  return operation?.operationId === resource.operations.list?.operationId;
}

function usesOf(history: History, key: Key): readonly Answered[] {
  return answersTo(history, key).filter((it) => isAlive(key, it));
}
