import { catalogue } from '../../../specs/catalogue.ts';
import { errorEnvelope } from '../../../specs/error-envelopes.ts';
import { header, jsonBody } from '../../evidence/answers.ts';
import { type Documented, documentedAnswers } from '../../evidence/documented.ts';
import { isBusy, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { proofOfSuccess } from '../../evidence/proof-of-success.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';

export const documentedStatus: Rule = {
  id: 'documented-status',
  title: 'A valid request is answered with the one documented status',
  level: 'MUST',
  profile: 'shape',
  sources: citeAnswers(catalogue),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  branches: ['other-success', 'redirected', 'refused'],

  judge(history) {
    return judgeEach(documentedAnswers(history), (it) => judgeStatus(history, it));
  },
};

function judgeStatus(history: History, exchange: Documented): Broken | undefined {
  const { status } = exchange.outcome;
  const finding = {
    expected: `${answerInWords(exchange)} has status ${exchange.operation.success}`,
    observed: `it has status ${status}`,
  };
  if (isSuccess(exchange)) {
    return status === exchange.operation.success ? undefined : broken('other-success', finding, exchange);
  }
  if (status < 400) return isOwners(exchange) ? broken('redirected', finding, exchange) : undefined;
  const proof = isExcused(exchange) ? undefined : proofOfSuccess(history, exchange);
  if (proof === undefined) return undefined;
  const [control] = proof;
  return broken('refused', finding, control, exchange);
}

function isOwners({ actor, variation }: Documented): boolean {
  return actor === 'owner' && variation === undefined;
}

// Busy, or an account that this is not open to: neither says anything about the operation.
function isExcused(exchange: Documented): boolean {
  const { status } = exchange.outcome;
  if (isBusy(exchange) || status === 408) return true;
  if (status === 503 && header(exchange, 'retry-after') !== undefined) return true;
  const envelope = errorEnvelope(jsonBody(exchange));
  return 'code' in envelope && closedAccountCodes(exchange).includes(envelope.code);
}

function closedAccountCodes({ step, operation }: Documented): readonly number[] {
  const always = [20008, 20403];
  if (operation.operationId === 'CreateSecondaryAuthToken') return [...always, 20404];
  return step === 'create' ? [...always, 70151] : always;
}
