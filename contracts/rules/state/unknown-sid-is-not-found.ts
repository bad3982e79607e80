import { type Answered, isNotFound, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { isSentByOwner, isTimely } from '../../evidence/owners-request.ts';
import { isListed, ownLists } from '../../evidence/pages.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { isTelling } from '../telling.ts';
import { collections } from '../twilio-resources.ts';

export const unknownSidIsNotFound: Rule = {
  id: 'unknown-sid-is-not-found',
  title: 'A SID that was never given answers 404',
  level: 'MUST',
  profile: 'state',
  sources: [
    ...cite('twilio-error-20404', 'possible causes', ...collections),
    ...citeOperations(collections, 'fetch', 'update', 'delete'),
  ],
  scenario: 'inputs',
  covers: ['fetch', 'update', 'delete'],
  covering: isNotFound,
  branches: ['accepted', 'other-status', 'made'],

  judge(history) {
    const requests = history
      .answered('fetch', 'update', 'delete')
      .filter((it) => isSentByOwner(it) && it.variation?.kind === 'unknown-sid' && isTelling(it, history));
    const found = firstBroken(requests, (it) => judgeRequest(it, history));
    if (found !== undefined) return found;
    const controls = requests.map((it) => controlOf(it, history)).filter((it) => it !== undefined);
    if (requests.length > 0 && controls.length < requests.length) {
      return inconclusive('not each of the requests was accepted for a resource that exists');
    }
    return requests.length === 0 ? inconclusive('no request named an unknown SID') : holds(controls, requests);
  },
};

function judgeRequest(it: Answered, history: History): Broken | undefined {
  const expected = `${requestInWords(it)} is answered with 404`;
  const finding = { expected, observed: `it was answered with ${it.outcome.status}` };
  const isAccepted: boolean = isSuccess(it);
  if (isAccepted) return broken('accepted', finding, it);
  const control = controlOf(it, history);
  if (control !== undefined && !isNotFound(it)) return broken('other-status', finding, control, it);
  const list = ownLists(history).find((later) => later.number > it.number && isListed(it.sid, later, history.resource));
  const made = {
    expected: `${requestInWords(it)} makes nothing`,
    observed: 'a later list has that SID',
  };
  return list && broken('made', made, it, list);
}

/** The same kind of request, accepted for a resource that exists. */
function controlOf(unknown: Answered, history: History): Answered | undefined {
  return history.succeeded(unknown.step).find(isTimely);
}
