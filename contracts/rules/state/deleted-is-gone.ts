import { type Answered, isNotFound, isSuccess } from '../../evidence/exchange.ts';
import { grouped } from '../../evidence/grouped.ts';
import type { History } from '../../evidence/history.ts';
import { isTimely } from '../../evidence/owners-request.ts';
import { whereabouts } from '../../evidence/whereabouts.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { isTelling } from '../telling.ts';
import { collections } from '../twilio-resources.ts';

export const deletedIsGone: Rule = {
  id: 'deleted-is-gone',
  title: 'What was deleted answers 404 to a fetch and an update',
  level: 'MUST',
  profile: 'state',
  sources: [
    ...cite('twilio-error-20404', 'possible causes', ...collections),
    ...citeOperations(collections, 'delete', 'fetch'),
  ],
  scenario: 'lifecycle',
  covers: ['delete', 'fetch'],
  covering: (exchange) => (exchange.step === 'fetch' ? isNotFound(exchange) : isSuccess(exchange)),
  branches: ['still-there', 'still-changeable', 'other-status'],

  judge(history) {
    const later = requestsAfterDeletion(history);
    const evidence = later.flatMap((it) => [...controlOf(it, history), ...deletionOf(it, history), it]);
    const found = firstBroken(later, (it) => judgeRequest(it, history));
    if (found !== undefined) return found;
    const isControlled = later.some((it) => isNotFound(it) && controlOf(it, history).length > 0);
    return isControlled ? holds(evidence) : inconclusive('nothing was fetched both before and after its deletion');
  },
};

function requestsAfterDeletion(history: History): readonly Answered[] {
  return history
    .answered('fetch', 'update')
    .filter((it) => isTimely(it) && isTelling(it, history))
    .filter((it) => it.sid !== undefined && whereabouts(history, it.sid, it) === 'gone');
}

function judgeRequest(later: Answered, history: History): Broken | undefined {
  const [deletion] = deletionOf(later, history);
  const [control] = controlOf(later, history);
  const expected = `the ${later.step} request for what was deleted is answered with 404`;
  const finding = { expected, observed: `it was answered with ${later.outcome.status}` };
  const branch = later.step === 'fetch' ? 'still-there' : 'still-changeable';
  if (isSuccess(later)) return broken(branch, finding, deletion, later);
  if (isNotFound(later) || control === undefined) return undefined;
  return broken('other-status', finding, control, deletion, later);
}

/** The same kind of request, accepted while the instance was there. */
function controlOf(later: Answered, history: History): readonly Answered[] {
  const own = timelySuccesses(history, later.sid);
  return own.filter((it) => it.step === later.step && it.number < later.number).slice(0, 1);
}

const timelySuccesses = grouped(
  (history) => history.succeeded().filter(isTimely),
  (it) => it.sid,
);

function deletionOf(later: Answered, history: History): readonly Answered[] {
  return deletionsOf(history, later.sid)
    .filter((it) => it.number < later.number)
    .slice(-1);
}

const deletionsOf = grouped(
  (history) => history.succeeded('delete'),
  (it) => it.sid,
);
