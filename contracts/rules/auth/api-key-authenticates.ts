import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isSentWith, type Key, keysIn } from '../../evidence/keys.ts';
import { isAlive } from '../../evidence/lives.ts';
import { isDenied } from '../denial.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const apiKeyAuthenticates: Rule = {
  id: 'api-key-authenticates',
  title: 'A standard key is accepted instead of the token of its account',
  level: 'SHOULD',
  profile: 'auth',
  sources: [
    ...cite('twilio-api-keys', 'API keys', apiKey),
    ...cite('iam-v1-openapi', '#/components/schemas/iam.v1.new_key/properties/secret', apiKey),
  ],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  branches: ['refused'],

  judge(history, _, { propagationTimeoutMs }) {
    const keys = keysIn(history).filter((it) => it.kind === 'standard');
    const accepted = keys.flatMap((key) => usesOf(history, key).filter(isSuccess).slice(0, 1));
    for (const key of keys) {
      const uses = usesOf(history, key);
      const tooLong = uses.find((it) => isDenied(it) && isDue(it, key, propagationTimeoutMs));
      const finding = {
        expected: 'the new key is accepted',
        observed: `it was answered with ${tooLong?.outcome.status}`,
      };
      if (tooLong !== undefined && !uses.some(isSuccess)) return broken('refused', finding, key.creation, tooLong);
    }
    return accepted.length === 0 ? inconclusive('no new key was tried for long enough') : holds(...accepted);
  },
};

function usesOf(history: History, key: Key): readonly Answered[] {
  return history.answered('use').filter((it) => isSentWith(key, it) && isAlive(key, it));
}

// A new key can take a while to be known everywhere.
function isDue(use: Answered, { creation }: Key, timeoutMs: number): boolean {
  return use.poll === 'expired' || (use.poll === undefined && use.sentAtMs - creation.sentAtMs >= timeoutMs);
}
