import { type Answered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isListed, ownLists } from '../../evidence/pages.ts';
import { livingAt } from '../../evidence/whereabouts.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { isByStranger, isKeptFrom, ownSuccess } from '../trespass.ts';
import { collections } from '../twilio-resources.ts';

export const otherAccountCannotList: Rule = {
  id: 'other-account-cannot-list',
  title: 'No list of another account has what is not its own',
  level: 'MUST',
  profile: 'auth',
  sources: [...cite('twilio-requests', 'Credentials', ...collections), ...citeOperations(collections, 'list')],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['list'],
  covering: ({ actor }) => actor === 'stranger',
  branches: ['listed'],

  judge(history) {
    const lists = history.answered('list').filter((it) => isByStranger(history, it));
    const listed = lists.find((it) => ownedSidIn(history, it) !== undefined);
    if (listed !== undefined) {
      const expected = 'a list of another account has nothing of the owner';
      const observed = `the list that was answered with ${listed.outcome.status} has ${ownedSidIn(history, listed)}`;
      return broken('listed', { expected, observed }, creationOf(history, listed), listed);
    }
    const [good, owners] = [ownSuccess(history), ownersList(history)];
    if (good === undefined) return inconclusive('no list of the other account shows that its credentials are good');
    if (owners === undefined)
      return inconclusive('no list of the owner has what was made, so that nothing can be missing');
    const judged = lists.filter((it) => isSuccess(it) || isKeptFrom(it));
    return judgeEach(judged, () => undefined, owners);
  },
};

function ownedSidIn(history: History, list: Answered): string | undefined {
  const text = list.outcome.body.toLowerCase();
  return livingAt(history, list).find(({ sid }) => text.includes(sid.toLowerCase()))?.sid;
}

function ownersList(history: History): Answered | undefined {
  return ownLists(history).find((it) => livingAt(history, it).some(({ sid }) => isListed(sid, it, history.resource)));
}

function creationOf(history: History, listed: Answered): Answered | undefined {
  return livingAt(history, listed).find(({ sid }) => sid === ownedSidIn(history, listed))?.creation;
}
