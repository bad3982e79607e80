import { hasBadCredentials } from '../../evidence/bad-credentials.ts';
import { type Exchange, isNotFound, isRefusal, mayHaveWorked } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { acceptedTwin } from '../controls.ts';
import { refusalsIn } from '../error-answers.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const refusalSays401Not403: Rule = {
  id: 'refusal-says-401-not-403',
  title: 'Missing, wrong and dead credentials are refused with 401, not with 403',
  level: 'MUST',
  profile: 'errors',
  sources: [
    ...cite('twilio-error-20003', 'permission denied', ...twilioResources),
    ...cite('live-observation', 'tests 7, 13 and 22', ...twilioResources),
    ...cite('rfc-9110', '15.5.2, 401 Unauthorized', ...twilioResources),
  ],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: isRefusal,
  branches: ['forbidden', 'other-status'],

  judge(history) {
    const cases = refusalsIn(history).flatMap((refusal) => {
      const accepted =
        hasBadCredentials(refusal) && !isOfNothing(history, refusal) ? acceptedTwin(history, refusal) : undefined;
      return accepted ? [{ refusal, accepted }] : [];
    });
    if (cases.length === 0) return inconclusive('no bad credentials were refused where good ones were accepted');
    const wrong = cases.find(({ refusal }) => refusal.outcome.status !== 401);
    if (wrong === undefined) {
      return holds(
        cases.map((it) => it.accepted),
        cases.map((it) => it.refusal),
      );
    }
    const { status } = wrong.refusal.outcome;
    const expected = `${requestInWords(wrong.refusal)} is refused with 401`;
    const branch = status === 403 ? 'forbidden' : 'other-status';
    return broken(branch, { expected, observed: `it was refused with ${status}` }, wrong.accepted, wrong.refusal);
  },
};

// Whether a missing instance or missing credentials are found first, no document says.
function isOfNothing({ exchanges }: History, refusal: Exchange): boolean {
  if (!isNotFound(refusal) || refusal.sid === undefined) return false;
  return exchanges.some(
    (it) => it.step === 'delete' && it.sid === refusal.sid && it.number < refusal.number && mayHaveWorked(it),
  );
}
