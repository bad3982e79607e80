import { authToken } from '../../../specs/catalogue.ts';
import { type Answered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { primaryAt } from '../../evidence/tokens.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { lossAfter, usesOf } from '../token-uses.ts';

export const deletionKeepsThePrimary: Rule = {
  id: 'deletion-keeps-the-primary',
  title: 'A deletion of the secondary token leaves the primary one working',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'delete'),
  scenario: 'lifecycle',
  covers: ['delete', 'use'],
  branches: ['primary-lost'],

  judge(history) {
    const deletions = history.succeeded('delete').flatMap((deletion) => {
      const token = primaryAt(history, deletion)?.token;
      return token === undefined ? [] : [{ deletion, token }];
    });
    const found = firstBroken(deletions, (it) => judgeDeletion(it, history));
    if (found !== undefined) return found;
    const evidence = deletions.flatMap((it) => survivalOf(it, history));
    return evidence.length === 0 ? inconclusive('the primary token was not tried after a deletion') : holds(evidence);
  },
};

/** A deletion of the secondary token, and the token that was surely the primary one then. */
interface Deletion {
  readonly deletion: Answered;
  readonly token: string;
}

function judgeDeletion({ deletion, token }: Deletion, history: History): Broken | undefined {
  const loss = lossAfter(history, deletion, token);
  if (loss === undefined) return undefined;
  const expected = 'the primary token works after a deletion of the secondary one as before';
  return broken('primary-lost', { expected, observed: `it was refused with ${loss.outcome.status}` }, deletion, loss);
}

function survivalOf({ deletion, token }: Deletion, history: History): readonly Answered[] {
  const use = usesOf(history, token).find(
    (it) =>
      it.step === 'use' && isSuccess(it) && it.number > deletion.number && primaryAt(history, it)?.token === token,
  );
  return use === undefined ? [] : [deletion, use];
}
