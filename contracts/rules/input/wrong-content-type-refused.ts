import type { Resource } from '../../../specs/catalogue.ts';
import { type Exchange, isRefusalOfInput } from '../../evidence/exchange.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';
import { collections } from '../twilio-resources.ts';
import { judgeWrongInput } from '../wrong-input.ts';

export const wrongContentTypeRefused: Rule = {
  id: 'wrong-content-type-refused',
  title: 'A body of another media type than the documented one is refused',
  level: 'SHOULD',
  profile: 'input',
  sources: [...cite('rfc-9110', '15.5.16', ...collections), ...citeForm(collections, 'create', 'type')],
  scenario: 'inputs',
  covers: ['create'],
  covering: isRefusalOfInput,
  branches: ['accepted', 'changed'],

  judge(history, resource) {
    return judgeWrongInput(history, {
      isWrong: (it) => isWrong(it, resource),
      refusedWith: '400 or 415',
      fault: () => 'with a body that is no form',
    });
  },
};

function isWrong({ step, variation, request: { body = '', headers } }: Exchange, { bodies }: Resource): boolean {
  if (step !== 'create' && step !== 'update') return false;
  if (variation !== undefined && variation.kind !== 'wrong-content-type') return false;
  const type = headers['content-type'] ?? '';
  return bodies === 'form' && body !== '' && type !== '' && !type.toLowerCase().includes('x-www-form-urlencoded');
}
