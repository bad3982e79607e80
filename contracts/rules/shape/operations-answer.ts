import { catalogue } from '../../../specs/catalogue.ts';
import { isOwnOperation } from '../../evidence/documented.ts';
import { type Exchange, isAnswered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isProper } from '../../evidence/owners-request.ts';
import { addressAsked } from '../../evidence/requests.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const operationsAnswer: Rule = {
  id: 'operations-answer',
  title: 'Every operation answers',
  level: 'MUST',
  profile: 'shape',
  sources: citeOperations(catalogue),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: isAnswered,
  branches: ['unanswered'],

  judge(history) {
    const byOperation = Map.groupBy(history.exchanges.filter(isProper), (it) => it.operation?.operationId ?? '');
    // Where one operation answers now and then, it is the network that loses requests.
    const isFlaky = [...byOperation.values()].some((requests) => requests.some(isLost) && requests.some(isAnswered));
    const own = [...byOperation.values()].filter(([first]) => first && isOwnOperation(first, history.resource));
    const found = isFlaky ? undefined : firstBroken(own, (requests) => judgeOperation(history, requests));
    return found ?? holds(own.flat().filter(isAnswered));
  },
};

// A request that found no connection says nothing of the operation.
function isLost({ outcome }: Exchange): boolean {
  return outcome.kind === 'unknown';
}

// A target that has died, or was away for a while, loses other requests, too: some must be answered between and after.
function judgeOperation(history: History, requests: readonly Exchange[]): Broken | undefined {
  const lost = requests.filter(isLost);
  const [first] = lost;
  const between = first && answerAfter(history, first);
  const second = between && lost.find((it) => it.number > between.number);
  const after = second && answerAfter(history, second);
  if (first === undefined || second === undefined || after === undefined) return undefined;
  const expected = `the ${first.step} request is answered, as others to the same server are in between and afterwards`;
  const observed = `none of ${lost.length} attempts was: ${'reason' in second.outcome ? second.outcome.reason : ''}`;
  return broken('unanswered', { expected, observed }, between, after, first, second);
}

function answerAfter(history: History, lost: Exchange): Exchange | undefined {
  return history.answeredAfter(lost).find((it) => addressAsked(it)?.origin === addressAsked(lost)?.origin);
}
