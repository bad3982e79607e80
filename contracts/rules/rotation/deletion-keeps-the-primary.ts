import { authToken } from '../../../specs/catalogue.ts';
import { type Answered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { primaryAt } from '../../evidence/tokens.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
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
    const deletions = history.succeeded('delete').filter((it) => primaryAt(history, it) !== undefined);
    for (const deletion of deletions) {
      const loss = lossAfter(history, deletion, primaryAt(history, deletion)?.token ?? '');
      const expected = 'the primary token works as before';
      const observed = `it is refused with status ${loss?.outcome.status} after the deletion`;
      if (loss !== undefined) return broken('primary-lost', { expected, observed }, deletion, loss);
    }
    const evidence = deletions.flatMap((it) => survivalOf(it, history));
    return evidence.length === 0
      ? inconclusive('the primary token was not tried after a deletion')
      : holds(...evidence);
  },
};

function survivalOf(deletion: Answered, history: History): readonly Answered[] {
  const token = primaryAt(history, deletion)?.token ?? '';
  const use = usesOf(history, token).find(
    (it) =>
      it.step === 'use' && isSuccess(it) && it.number > deletion.number && primaryAt(history, it)?.token === token,
  );
  return use === undefined ? [] : [deletion, use];
}
