import { authToken, type Resource } from '../../../specs/catalogue.ts';
import { isAccountSid, passwordSent, usernameSent } from '../../evidence/credentials.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { secretGiven } from '../../evidence/secret-fields.ts';
import { primaryAt } from '../../evidence/tokens.ts';
import { broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const secondaryDiffersFromPrimary: Rule = {
  id: 'secondary-differs-from-primary',
  title: 'A secondary token differs from the primary one',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'create'),
  scenario: 'lifecycle',
  covers: ['create'],
  branches: ['same'],

  judge(history, resource) {
    const creations = history.succeeded('create').filter((it) => canBeCompared(it, resource));
    return judgeEach(creations, (it) => {
      const token = secretGiven(it, resource);
      if (!primariesAt(history, it).includes(token)) return undefined;
      const earlier = creations.find((other) => other.number < it.number && secretGiven(other, resource) === token);
      const observed = earlier
        ? 'it is that of an earlier creation, which is primary by now'
        : 'it is the primary token';
      return broken('same', { expected: 'a secondary token is a new one', observed }, earlier, it);
    });
  },
};

function canBeCompared(creation: Answered, resource: Resource): boolean {
  return secretGiven(creation, resource) !== undefined && isAccountSid(usernameSent(creation));
}

// While there is no secondary, whoever makes one authenticates with the primary token.
function primariesAt(history: History, creation: Answered): readonly (string | undefined)[] {
  return [passwordSent(creation), ...(creation.actor === 'owner' ? [primaryAt(history, creation)?.token] : [])];
}
