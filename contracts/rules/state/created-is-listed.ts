import { isListed, wholeListsIn } from '../../evidence/pages.ts';
import { dueIn } from '../due.ts';
import { broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const createdIsListed: Rule = {
  id: 'created-is-listed',
  title: 'What was created is in the list until it is deleted',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'create', 'list'),
  scenario: 'lifecycle',
  covers: ['create', 'list'],
  branches: ['missing'],

  judge(history, resource, conditions) {
    // What is longer than a page is for the rule about pages.
    const pairs = wholeListsIn(history).flatMap((list) =>
      dueIn(list, history, conditions).map((life) => ({ life, list })),
    );
    const missing = pairs.find(({ life, list }) => !isListed(life.sid, list, resource));
    if (missing === undefined) return holds(pairs.flatMap(({ life, list }) => [life.creation, list]));
    const expected = 'a list without a next page has every resource that exists';
    const observed = 'one that was created, and not deleted since, is missing';
    return broken('missing', { expected, observed }, missing.life.creation, missing.list);
  },
};
