import { apiKey } from '../../../specs/catalogue.ts';
import { type Exchange, isRefusalOfInput } from '../../evidence/exchange.ts';
import { isJson } from '../../evidence/policies.ts';
import { formField } from '../../evidence/requests.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';
import { judgeWrongInput } from '../wrong-input.ts';

export const invalidPolicyRefused: Rule = {
  id: 'invalid-policy-refused',
  title: 'A policy that is no policy is refused, and no key is made of it',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...cite('live-observation', 'test 26', apiKey),
    ...citeForm([apiKey], 'create', 'properties/Policy'),
    ...citeForm([apiKey], 'update', 'properties/Policy'),
  ],
  scenario: 'policies',
  covers: ['create'],
  covering: isRefusalOfInput,
  branches: ['unknown-permission', 'not-json', 'not-an-object', 'changed'],

  judge(history) {
    return judgeWrongInput(history, {
      isWrong: (it) => faultOf(it) !== undefined,
      refusedWith: '400 or 422',
      fault: (it) => FAULTS[faultOf(it) ?? 'not-json'],
      branchOf: (it) => faultOf(it) ?? 'not-json',
    });
  },
};

const FAULTS = {
  'unknown-permission': 'with a Policy that names a permission that does not exist',
  'not-json': 'with a Policy that is not JSON',
  'not-an-object': 'with a Policy that is not the JSON text of an object',
} as const;

function faultOf(exchange: Exchange): keyof typeof FAULTS | undefined {
  const { step, variation } = exchange;
  const policy = formField(exchange, 'Policy');
  if ((step !== 'create' && step !== 'update') || policy === undefined || policy === '') return undefined;
  if (variation?.kind === 'invalid-policy') return variation.how;
  return variation === undefined && !isJson(policy) ? 'not-json' : undefined;
}
