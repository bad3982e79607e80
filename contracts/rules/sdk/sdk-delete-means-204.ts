import { apiKey, authToken, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { isAnswered, isSuccess, type SdkCall } from '../../evidence/exchange.ts';
import { callInWords, callsIn, lastOf } from '../../evidence/sdk-calls.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';

export const sdkDeleteMeans204: Rule = {
  id: 'sdk-delete-means-204',
  title: 'A client says that something is deleted where the answer has status 204, and nowhere else',
  level: 'MUST',
  profile: 'sdk',
  sources: citeAnswers([apiKey, awsCredential, publicKey, authToken], 'delete'),
  scenario: 'lifecycle',
  covers: ['delete'],
  branches: ['other-success', 'denied'],

  judge(history) {
    const deletions = callsIn(history).filter((it) => lastOf(it).step === 'delete' && isSuccess(lastOf(it)));
    const calls = new Map(deletions.map((it) => [lastOf(it), it]));
    return judgeEach([...calls.keys()], (it) => judgeOne(calls.get(it)));
  },
};

function judgeOne(call: SdkCall | undefined): Broken | undefined {
  const last = call && lastOf(call);
  if (call === undefined || last === undefined || !isAnswered(last)) return undefined;
  const { status } = last.outcome;
  const expected = `${callInWords(call)} says that it is deleted only after an answer with status 204`;
  if (status === 204 && !saysDeleted(call)) {
    return broken(
      'denied',
      { expected: `${callInWords(call)} says that it is deleted`, observed: 'it says that it is not' },
      last,
    );
  }
  if (status === 204 || !saysDeleted(call)) return undefined;
  return broken('other-success', { expected, observed: `it says so after an answer with status ${status}` }, last);
}

// A call that returns nothing, and does not throw, says that it has done what it was asked to do.
function saysDeleted({ result }: SdkCall): boolean {
  return result.kind === 'deletion' && result.deleted !== false;
}
