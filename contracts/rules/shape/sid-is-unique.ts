import { textField } from '../../evidence/answers.ts';
import { documentedSuccesses } from '../../evidence/documented.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { shownIn, sidOf } from '../../evidence/shown.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const sidIsUnique: Rule = {
  id: 'sid-is-unique',
  title: 'Each creation returns a SID of its own',
  level: 'MUST',
  profile: 'shape',
  sources: citeAnswers(collections, 'create'),
  scenario: 'lifecycle',
  covers: ['create'],
  branches: ['repeated', 'known-before'],

  judge(history) {
    const creations = documentedSuccesses(history).filter((it) => it.step === 'create' && sidGiven(it) !== undefined);
    const shown = shownIn(history).filter((it) => it.exchange.step !== 'create');
    const expected = 'each creation returns a new SID';
    for (const [index, creation] of creations.entries()) {
      const sid = sidGiven(creation);
      const twin = creations.slice(0, index).find((it) => sidGiven(it) === sid);
      if (twin) return broken('repeated', { expected, observed: 'two return the same one' }, twin, creation);
      const earlier = shown.find((it) => isOverBefore(it.exchange, creation) && sidOf(it) === sid)?.exchange;
      if (earlier === undefined) continue;
      const observed = `one returns a SID that ${answerInWords(earlier)} had before`;
      return broken('known-before', { expected, observed }, earlier, creation);
    }
    return creations.length < 2 ? inconclusive('fewer than two creations returned a SID') : holds(...creations);
  },
};

// What was under way while it was made may well show it already.
function isOverBefore(earlier: Answered, creation: Answered): boolean {
  return earlier.number < creation.number && earlier.sentAtMs + earlier.ms <= creation.sentAtMs;
}

function sidGiven(creation: Answered): string | undefined {
  return textField(creation, 'sid');
}
