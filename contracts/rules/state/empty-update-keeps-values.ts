import type { Exchange } from '../../evidence/exchange.ts';
import { isForm } from '../../evidence/requests.ts';
import { contradiction, LASTING_FIELDS } from '../../evidence/same-value.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';
import { citedBy, sendsSomething, type Updated, updatedIn } from '../updates.ts';

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
    return firstBroken(updated, judgeUpdate) ?? holds(updated.flatMap(citedBy));
  },
};

function judgeUpdate(updated: Updated): Broken | undefined {
  const { before, update, after } = updated;
  const field = contradiction(before.fields, after.fields, LASTING_FIELDS);
  if (field === undefined) return undefined;
  const branch = after === update ? 'answered-otherwise' : 'changed';
  const expected = 'an update that sends no field leaves every value as it was';
  return broken(branch, { expected, observed: `its ${field} is another one` }, ...citedBy(updated));
}

// A body that is no form, such as JSON, may well hold fields.
function sendsNothing(exchange: Exchange): boolean {
  return isForm(exchange) && !sendsSomething(exchange);
}
