import { listItems } from '../../evidence/answers.ts';
import { type Answered, isNotFound, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isSentByOwner, isTimely } from '../../evidence/owners-request.ts';
import { ownLists } from '../../evidence/pages.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { isTelling } from '../telling.ts';
import { collections } from '../twilio-resources.ts';

export const unknownSidIsNotFound: Rule = {
  id: 'unknown-sid-is-not-found',
  title: 'A SID that nobody was given answers 404',
  level: 'MUST',
  profile: 'state',
  sources: [
    ...citeOperations(collections, 'fetch', 'update', 'delete'),
    ...cite('twilio-error-20404', 'possible causes', ...collections),
  ],
  scenario: 'inputs',
  covers: ['fetch', 'update', 'delete'],
  covering: isNotFound,
  branches: ['accepted', 'other-status', 'made'],

  judge(history) {
    const requests = history
      .answered('fetch', 'update', 'delete')
      .filter((it) => isSentByOwner(it) && it.variation?.kind === 'unknown-sid' && isTelling(it, history));
    for (const it of requests) {
      const says = { expected: 'it is answered with 404', observed: `it is answered with ${it.outcome.status}` };
      if (isSuccess(it)) return broken('accepted', says, it);
      const control = controlOf(it, history);
      if (control && !isNotFound(it)) return broken('other-status', says, control, it);
      const made = listWith(it, history);
      const notMade = { expected: 'a refused request makes nothing', observed: 'a later list has that SID' };
      if (made) return broken('made', notMade, it, made);
    }
    const controls = requests.map((it) => controlOf(it, history)).filter((it) => it !== undefined);
    if (requests.length > 0 && controls.length < requests.length) {
      return inconclusive('not each of the requests was accepted for a resource that exists');
    }
    return requests.length === 0 ? inconclusive('no request named an unknown SID') : holds(...controls, ...requests);
  },
};

/** The same kind of request, accepted for a resource that exists. */
function controlOf(unknown: Answered, history: History): Answered | undefined {
  return history.succeeded(unknown.step).find(isTimely);
}

function listWith(unknown: Answered, history: History): Answered | undefined {
  const later = ownLists(history).filter((it) => it.number > unknown.number);
  return later.find((it) => listItems(it, history.resource)?.some(({ sid }) => sid === unknown.sid));
}
