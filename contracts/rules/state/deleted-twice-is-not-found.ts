import { type Answered, type Exchange, isNotFound, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isTimely } from '../../evidence/owners-request.ts';
import { whereabouts } from '../../evidence/whereabouts.ts';
import { broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { isTelling } from '../telling.ts';
import { collections } from '../twilio-resources.ts';

export const deletedTwiceIsNotFound: Rule = {
  id: 'deleted-twice-is-not-found',
  title: 'A second deletion answers 404',
  level: 'MUST',
  profile: 'state',
  sources: [...cite('twilio-error-20404', 'possible causes', ...collections), ...citeOperations(collections, 'delete')],
  scenario: 'lifecycle',
  covers: ['delete'],
  covering: isNotFound,
  branches: ['accepted', 'other-status'],

  judge(history) {
    const repeated = history
      .answered('delete')
      .filter((it) => isTimely(it) && isTelling(it, history))
      .filter((it) => it.sid !== undefined && whereabouts(history, it.sid, it) === 'gone');
    const wrong = repeated.find((it) => !isNotFound(it));
    if (wrong === undefined) return holds(repeated.flatMap((it) => [...firstDeletion(history, it), it]));
    const observed = `it was answered with ${wrong.outcome.status}`;
    const finding = { expected: 'a second deletion is answered with 404', observed };
    return broken(isSuccess(wrong) ? 'accepted' : 'other-status', finding, ...firstDeletion(history, wrong), wrong);
  },
};

/** The last deletion before a repeated one. */
function firstDeletion(history: History, second: Exchange): readonly Answered[] {
  return history
    .succeeded('delete')
    .filter((it) => it.sid === second.sid && it.number < second.number)
    .slice(-1);
}
