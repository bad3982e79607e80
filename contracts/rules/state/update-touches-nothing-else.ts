import type { History } from '../../evidence/history.ts';
import { formField } from '../../evidence/requests.ts';
import { contradiction } from '../../evidence/same-value.ts';
import { bystandersIn, touchedField } from '../bystanders.ts';
import { type Broken, broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';
import { citedBy, sendsSomething, type Updated, updatedIn } from '../updates.ts';

export const updateTouchesNothingElse: Rule = {
  id: 'update-touches-nothing-else',
  title: 'An update changes the fields that it sends, of the resource that it names, and nothing else',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'update'),
  scenario: 'lifecycle',
  covers: ['update', 'fetch'],
  branches: ['other-field', 'other-resource'],

  judge(history) {
    const updated = updatedIn(history, sendsSomething);
    return otherField(updated) ?? otherResource(history) ?? holds(...updated.flatMap(citedBy));
  },
};

function otherField(updated: readonly Updated[]): Broken | undefined {
  for (const it of updated) {
    const field = contradiction(it.before.fields, it.after.fields, unsentFields(it));
    const says = { expected: 'a field that the update did not send stays as it was', observed: `${field} changed` };
    if (field !== undefined) return broken('other-field', says, ...citedBy(it));
  }
  return undefined;
}

function unsentFields({ update: { exchange } }: Updated): readonly string[] {
  const isUnsent = (field: string) => formField(exchange, field) === undefined;
  return [
    'date_created',
    'account_sid',
    'url',
    ...(isUnsent('FriendlyName') ? ['friendly_name'] : []),
    ...(isUnsent('Policy') ? ['policy'] : []),
  ];
}

function otherResource(history: History): Broken | undefined {
  for (const bystander of bystandersIn(history)) {
    const { before, update, after } = bystander;
    const field = touchedField(bystander);
    const expected = 'a resource that the update did not name stays as it was';
    if (field === undefined) continue;
    return broken(
      'other-resource',
      { expected, observed: `its ${field} changed` },
      before.exchange,
      update,
      after.exchange,
    );
  }
  return undefined;
}
