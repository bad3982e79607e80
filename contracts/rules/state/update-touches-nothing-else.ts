import { fieldOf } from '../../evidence/answers.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { formField } from '../../evidence/requests.ts';
import { contradiction, LASTING_FIELDS } from '../../evidence/same-value.ts';
import type { Sighting } from '../../evidence/sightings.ts';
import { type Bystander, bystandersIn, touchedField } from '../bystanders.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
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
    const found = firstBroken(updated, otherField) ?? firstBroken(bystandersIn(history), otherResource);
    return found ?? holds(updated.flatMap(citedBy));
  },
};

function otherField(updated: Updated): Broken | undefined {
  const field = contradiction(updated.before.fields, updated.after.fields, unsentFields(updated));
  if (field === undefined) return undefined;
  const expected = 'a field that the update did not send stays as it was';
  return broken('other-field', { expected, observed: changeInWords(field, updated.after) }, ...citedBy(updated));
}

function unsentFields({ update: { exchange } }: Updated): readonly string[] {
  const sent = { friendly_name: formField(exchange, 'FriendlyName'), policy: formField(exchange, 'Policy') };
  return LASTING_FIELDS.filter((field) => fieldOf(sent, field) === undefined);
}

function otherResource(bystander: Bystander): Broken | undefined {
  const { before, update, after } = bystander;
  const field = touchedField(bystander);
  if (field === undefined) return undefined;
  const finding = {
    expected: 'a resource that the update did not name stays as it was',
    observed: changeInWords(field, after),
  };
  return broken('other-resource', finding, before.exchange, update, after.exchange);
}

function changeInWords(field: string, { fields, exchange }: Sighting): string {
  const answer = answerInWords(exchange);
  return Object.hasOwn(fields, field) ? `${answer} shows another ${field} than before` : `${answer} has no ${field}`;
}
