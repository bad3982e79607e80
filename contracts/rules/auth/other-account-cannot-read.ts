import { textField } from '../../evidence/answers.ts';
import { type Answered, isRefusal } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { formField } from '../../evidence/requests.ts';
import { type Broken, broken } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { judgeTrespass, trespasses } from '../trespass.ts';
import { collections } from '../twilio-resources.ts';

export const otherAccountCannotRead: Rule = {
  id: 'other-account-cannot-read',
  title: 'Another account cannot see what is not its own',
  level: 'MUST',
  profile: 'auth',
  sources: [...citeOperations(collections, 'fetch'), ...cite('twilio-requests', 'Credentials', ...collections)],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['fetch'],
  covering: ({ actor }) => actor === 'stranger',
  branches: ['accepted', 'shown'],

  judge(history) {
    const refusals = trespasses(history, 'fetch', 'update', 'delete').filter(isRefusal);
    const shown = refusals.map((it) => shownIn(history, it)).find((it) => it !== undefined);
    return shown ?? judgeTrespass(history, 'fetch');
  },
};

// Shorter names are words that any message may have.
const SHORTEST_NAME = 8;

function shownIn(history: History, refusal: Answered): Broken | undefined {
  const creation = history.succeeded('create').findLast((it) => textField(it, 'sid') === refusal.sid);
  const name = creation && formField(creation, 'FriendlyName');
  if (creation === undefined || name === undefined || name.length < SHORTEST_NAME) return undefined;
  if (!refusal.outcome.body.includes(JSON.stringify(name).slice(1, -1))) return undefined;
  const observed = `the refusal of the ${refusal.step} request of another account has its name`;
  return broken('shown', { expected: 'nothing of it is shown', observed }, creation, refusal);
}
