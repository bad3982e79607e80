import { type Answered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isTimely } from '../../evidence/owners-request.ts';
import { ownLives, whereabouts } from '../../evidence/whereabouts.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { isTelling } from '../telling.ts';
import { collections } from '../twilio-resources.ts';

export const createdIsFetchable: Rule = {
  id: 'created-is-fetchable',
  title: 'What was created can be fetched until it is deleted',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'create', 'fetch'),
  scenario: 'lifecycle',
  covers: ['create', 'fetch'],
  branches: ['not-found', 'refused'],

  judge(history) {
    const lives = ownLives(history);
    if (lives.length === 0) return inconclusive('no creation returned a SID');
    const creations = lives.map(({ creation }) => creation);
    const expected = 'a fetch of what was created, and not deleted since, is accepted';
    const judgeOne = (fetch: Answered) => {
      const isAccepted: boolean = isSuccess(fetch);
      if (isAccepted) return undefined;
      const { status } = fetch.outcome;
      const branch = status === 404 || status === 410 ? 'not-found' : 'refused';
      const creation = lives.findLast(({ sid }) => sid === fetch.sid)?.creation;
      return broken(branch, { expected, observed: `it was answered with ${status}` }, creation, fetch);
    };
    return judgeEach(fetchesOfTheLiving(history), judgeOne, ...creations);
  },
};

function fetchesOfTheLiving(history: History): readonly Answered[] {
  return history
    .answered('fetch')
    .filter((it) => isTimely(it) && isTelling(it, history))
    .filter((it) => it.sid !== undefined && whereabouts(history, it.sid, it) === 'alive');
}
