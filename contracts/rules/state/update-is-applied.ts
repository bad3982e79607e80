import { textField } from '../../evidence/answers.ts';
import type { History } from '../../evidence/history.ts';
import { sentPolicy } from '../../evidence/policies.ts';
import { formField, sentName } from '../../evidence/requests.ts';
import { isSameValue } from '../../evidence/same-value.ts';
import { isSureUpdate, type Sighting, sightingsIn } from '../../evidence/sightings.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const updateIsApplied: Rule = {
  id: 'update-is-applied',
  title: 'The answer to an update shows what was sent',
  level: 'MUST',
  profile: 'state',
  sources: citeAnswers(collections, 'update'),
  scenario: 'lifecycle',
  covers: ['update'],
  branches: ['other-resource', 'name', 'policy'],

  judge(history) {
    const updates = sightingsIn(history).filter(({ exchange }) => isSureUpdate(exchange) && sendsValues(exchange));
    return firstBroken(updates, (it) => judgeUpdate(it, history)) ?? holds(updates.map(({ exchange }) => exchange));
  },
};

function sendsValues(exchange: Sighting['exchange']): boolean {
  return sentName(exchange) !== undefined || formField(exchange, 'Policy') !== undefined;
}

function judgeUpdate({ exchange, fields, sid }: Sighting, history: History): Broken | undefined {
  const shown = textField(exchange, 'sid');
  if (shown !== undefined && shown !== sid) {
    const expected = 'the update answer shows the resource that the request named';
    return broken('other-resource', { expected, observed: 'it shows another sid' }, exchange);
  }
  const name = sentName(exchange);
  if (name !== undefined && !isSameValue('friendly_name', name, fields.friendly_name)) {
    const expected = 'the update answer shows the name that was sent';
    return broken('name', { expected, observed: 'its friendly_name is another one' }, exchange);
  }
  const policy = sentPolicy(exchange, history);
  if (policy === undefined || isSameValue('policy', policy, fields.policy)) return undefined;
  const expected = 'the update answer shows the policy that was sent';
  return broken('policy', { expected, observed: 'its policy is another one' }, exchange);
}
