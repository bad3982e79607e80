import { placeOf, shownIn } from '../../evidence/shown.ts';
import { dateInWords, secondOf } from '../date-fields.ts';
import { broken, holds } from '../judgement.ts';
import { ACCOUNTS_SCHEMAS, citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const updatedNotBeforeCreated: Rule = {
  id: 'updated-not-before-created',
  title: 'No resource was updated before it was created',
  level: 'MUST',
  profile: 'shape',
  sources: citeProperty('date_updated', ...ACCOUNTS_SCHEMAS, 'iam.v1.key', 'iam.v1.new_key', 'iam.v1.get_keys'),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['updated-first'],

  judge(history, resource) {
    const dated = shownIn(history).flatMap((shown) => {
      const created = secondOf(shown, 'date_created', resource);
      const updated = secondOf(shown, 'date_updated', resource);
      return created === undefined || updated === undefined ? [] : [{ shown, created, updated }];
    });
    const wrong = dated.find(({ created, updated }) => updated < created);
    if (wrong === undefined) return holds(dated.map(({ shown }) => shown.exchange));
    const finding = {
      expected: `date_updated in ${placeOf(wrong.shown)} is not before date_created`,
      observed: `it is ${dateInWords(wrong.updated)}, and date_created is ${dateInWords(wrong.created)}`,
    };
    return broken('updated-first', finding, wrong.shown.exchange);
  },
};
