import { type Answered, isRefusal } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { formField } from '../../evidence/requests.ts';
import { creationsOf } from '../../evidence/whereabouts.ts';
import { type Broken, broken, firstBroken } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { judgeTrespass, trespasses } from '../trespass.ts';
import { collections } from '../twilio-resources.ts';

export const otherAccountCannotRead: Rule = {
  id: 'other-account-cannot-read',
  title: 'Another account cannot see what is not its own',
  level: 'MUST',
  profile: 'auth',
  sources: [...cite('twilio-requests', 'Credentials', ...collections), ...citeOperations(collections, 'fetch')],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['fetch'],
  covering: ({ actor }) => actor === 'stranger',
  branches: ['accepted', 'shown'],

  judge(history) {
    const refusals = trespasses(history, 'fetch', 'update', 'delete').filter(isRefusal);
    return firstBroken(refusals, (it) => judgeRefusal(history, it)) ?? judgeTrespass(history, 'fetch');
  },
};

// Shorter names are words that any message may have.
const SHORTEST_NAME = 8;

function judgeRefusal(history: History, refusal: Answered): Broken | undefined {
  const creation = creationsOf(history, refusal.sid ?? '').at(-1);
  const name = (creation && formField(creation, 'FriendlyName')) ?? '';
  if (name.length < SHORTEST_NAME) return undefined;
  if (!refusal.outcome.body.includes(JSON.stringify(name).slice(1, -1))) return undefined;
  const expected = `the refusal of ${requestInWords(refusal)} shows nothing of what was asked for`;
  return broken('shown', { expected, observed: 'it shows its name' }, creation, refusal);
}
