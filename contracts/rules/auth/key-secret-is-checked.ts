import { apiKey } from '../../../specs/catalogue.ts';
import { passwordSent } from '../../evidence/credentials.ts';
import { type Answered, type Exchange, isDenied, isSameOperation, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { answersTo } from '../../evidence/key-uses.ts';
import { keysNamedBy } from '../../evidence/keys.ts';
import { isAlive } from '../../evidence/lives.ts';
import { broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const keySecretIsChecked: Rule = {
  id: 'key-secret-is-checked',
  title: 'A key with a wrong secret is refused',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...citeProperty('secret', 'iam.v1.new_key'),
    ...cite('twilio-api-keys', 'API keys', apiKey),
    ...cite('twilio-error-20003', 'permission denied', apiKey),
  ],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  covering: isDenied,
  branches: ['accepted'],

  judge(history) {
    const attempts = history.answered().filter((it) => it.poll !== 'pending' && hasWrongSecret(history, it));
    const expected = 'the SID of a key with another secret than the one that it was given is refused with 401';
    const found = firstBroken(attempts, (it) => {
      const observed = `it was answered with ${it.outcome.status}`;
      return isSuccess(it) ? broken('accepted', { expected, observed }, acceptedWhole(history, it), it) : undefined;
    });
    if (found !== undefined) return found;
    const refused = attempts.filter((it) => isDenied(it) && acceptedWhole(history, it) !== undefined);
    const controls = refused.flatMap((it) => acceptedWhole(history, it) ?? []);
    return refused.length === 0
      ? inconclusive('no wrong secret was tried where the same key is accepted with its own')
      : holds(controls, refused);
  },
};

function hasWrongSecret(history: History, exchange: Exchange): boolean {
  const meant = keysNamedBy(history, exchange).filter((key) => isAlive(key, exchange));
  return meant.length > 0 && meant.every(({ secret }) => secret !== passwordSent(exchange));
}

// The same operation, with the same key and its own secret.
function acceptedWhole(history: History, attempt: Exchange): Answered | undefined {
  const uses = keysNamedBy(history, attempt).flatMap((key) => answersTo(history, key));
  return uses.toSorted((a, b) => a.number - b.number).find((it) => isSuccess(it) && isSameOperation(it, attempt));
}
