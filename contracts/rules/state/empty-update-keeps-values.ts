import type { Exchange } from '../../evidence/exchange.ts';
import { contradiction } from '../../evidence/same-value.ts';
import { broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';
import { citedBy, sendsSomething, updatedIn } from '../updates.ts';

const FIELDS = ['friendly_name', 'policy', 'date_created', 'account_sid', 'url'];

export const emptyUpdateKeepsValues: Rule = {
  id: 'empty-update-keeps-values',
  title: 'An update that sends no field keeps all values',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'update'),
  scenario: 'names',
  covers: ['update', 'fetch'],
  branches: ['answered-otherwise', 'changed'],

  judge(history) {
    const updated = updatedIn(history, sendsNothing);
    for (const it of updated) {
      const field = contradiction(it.before.fields, it.after.fields, FIELDS);
      if (field === undefined) continue;
      const branch = it.after === it.update ? 'answered-otherwise' : 'changed';
      const expected = 'every value is what it was before an update that sends none';
      return broken(branch, { expected, observed: `${field} is another one` }, ...citedBy(it));
    }
    return holds(...updated.flatMap(citedBy));
  },
};

// A body that is no form, such as JSON, may well hold fields.
function sendsNothing(exchange: Exchange): boolean {
  const { body = '', headers } = exchange.request;
  const isForm = body === '' || headers['content-type']?.includes('x-www-form-urlencoded') === true;
  return isForm && !sendsSomething(exchange);
}
