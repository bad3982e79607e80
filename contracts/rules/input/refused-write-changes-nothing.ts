import { effectOf } from '../../evidence/effects.ts';
import { type Exchange, isRefusal, isRefusalOfInput } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { isSentByOwner } from '../../evidence/owners-request.ts';
import { isAmongItsOwn, writesIn } from '../../evidence/writes.ts';
import { type Broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { sightOfNothing } from '../sight-of-nothing.ts';
import { cite, citeAnswers } from '../sources.ts';
import { brokenBy } from '../took-effect.ts';
import { collections } from '../twilio-resources.ts';

export const refusedWriteChangesNothing: Rule = {
  id: 'refused-write-changes-nothing',
  title: 'Whatever write is refused, for whatever reason, nothing of it is to be seen afterwards',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...cite('rfc-9110', '15.5.1, 400 Bad Request', ...collections),
    ...citeAnswers(collections, 'create', 'update', 'delete'),
  ],
  scenario: 'inputs',
  covers: ['create', 'update'],
  covering: isRefusalOfInput,
  branches: ['changed'],

  judge(history) {
    const refused = writesIn(history).filter(({ exchange }) => isRefusedToOwner(exchange));
    const found = firstBroken(refused, ({ exchange: it }) => judgeOne(history, it));
    if (found !== undefined) return found;
    const seen = refused.flatMap((it) => sightOfNothing(history, it) ?? []);
    if (seen.length > 0) return holds(seen);
    return inconclusive(
      refused.length === 0
        ? 'no write of the owner was refused'
        : 'no write was refused beside one of its kind that was accepted, and followed by a look at what became of it',
    );
  },
};

function isRefusedToOwner(exchange: Exchange): boolean {
  return isRefusal(exchange) && isSentByOwner(exchange) && exchange.poll !== 'pending';
}

// Which of the owner's refused writes it was does not matter, as none of them may change anything.
function judgeOne(history: History, refused: Exchange): Broken | undefined {
  if (!isRefusal(refused)) return undefined;
  const effect = effectOf(history, refused, isAmongItsOwn);
  return effect && brokenBy(effect, refused, `${requestInWords(refused)} is refused and changes nothing`);
}
