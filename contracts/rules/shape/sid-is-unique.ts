import { textField } from '../../evidence/answers.ts';
import { documentedSuccesses } from '../../evidence/documented.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { grouped } from '../../evidence/grouped.ts';
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
    const given = new Map<string | undefined, Answered>();
    const expected = 'each creation returns a new SID';
    for (const creation of creations) {
      const sid = sidGiven(creation);
      const twin = given.get(sid);
      if (twin) return broken('repeated', { expected, observed: 'two return the same one' }, twin, creation);
      given.set(sid, creation);
      const earlier = shownElsewhere(history, sid).find((it) => isOverBefore(it.exchange, creation))?.exchange;
      if (earlier === undefined) continue;
      const observed = `one returns a SID that ${answerInWords(earlier)} had before`;
      return broken('known-before', { expected, observed }, earlier, creation);
    }
    return creations.length < 2 ? inconclusive('fewer than two creations returned a SID') : holds(creations);
  },
};

// What was under way while it was made may well show it already.
function isOverBefore(earlier: Answered, creation: Answered): boolean {
  return earlier.number < creation.number && earlier.sentAtMs + earlier.ms <= creation.sentAtMs;
}

const shownElsewhere = grouped((history) => shownIn(history).filter((it) => it.exchange.step !== 'create'), sidOf);

function sidGiven(creation: Answered): string | undefined {
  return textField(creation, 'sid');
}
