import { apiKey, authToken, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { bodyField } from '../../evidence/answers.ts';
import { isAnswered, isSuccess, type SdkCall } from '../../evidence/exchange.ts';
import { callInWords, callsIn, lastOf } from '../../evidence/sdk-calls.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const sdkErrorsCarryCode: Rule = {
  id: 'sdk-errors-carry-code',
  title: 'A client throws where it got no success, with the status and the code of the answer',
  level: 'MUST',
  profile: 'sdk',
  sources: cite('twilio-oai-iam-v1', 'OAuthApps, answers from 400 to 500', apiKey, awsCredential, publicKey, authToken),
  scenario: 'lifecycle',
  covers: ['delete'],
  covering: (it) => !isSuccess(it),
  branches: ['swallowed', 'never-settles', 'no-status', 'no-code', 'made-up-code'],

  judge(history) {
    const failed = callsIn(history).filter((it) => !isSuccess(lastOf(it)) && !isCutShort(it));
    const found = firstBroken(failed, judgeOne);
    if (found !== undefined) return found;
    return failed.length === 0 ? inconclusive('no call was answered with an error') : holds(...failed.map(lastOf));
  },
};

function isCutShort({ result }: SdkCall): boolean {
  return result.kind === 'cut' && result.after === 'requests';
}

function judgeOne(call: SdkCall): Broken | undefined {
  const { result } = call;
  const last = lastOf(call);
  const answered = isAnswered(last) ? `an answer with status ${last.outcome.status}` : 'no answer';
  const expected = `${callInWords(call)} throws an error that tells what happened`;
  if (result.kind === 'cut') {
    return broken('never-settles', { expected, observed: `it went on waiting after ${answered}` }, last);
  }
  if (result.kind !== 'error') {
    return broken('swallowed', { expected, observed: `${answered} was taken for a success` }, last);
  }
  return isAnswered(last) ? judgeError(call, result.error, last.outcome.status) : undefined;
}

type Shown = { readonly status?: unknown; readonly code?: unknown };

function judgeError(call: SdkCall, { status, code }: Shown, answered: number): Broken | undefined {
  const last = lastOf(call);
  const expected = `the error has the status ${answered}, and the code of the answer where that has one`;
  if (status !== answered) {
    const observed = typeof status === 'number' ? `its status is ${status}` : 'it has no status';
    return broken('no-status', { expected, observed }, last);
  }
  const sent = bodyField(last, 'code');
  if (typeof sent === 'number' && code !== sent)
    return broken('no-code', { expected, observed: 'it has not this code' }, last);
  if (sent !== undefined || typeof code !== 'number') return undefined;
  return broken('made-up-code', { expected, observed: 'it has a code that the answer does not have' }, last);
}
