import { apiKey } from '../../../specs/catalogue.ts';
import { type Exchange, isRefusalOfInput } from '../../evidence/exchange.ts';
import { formField } from '../../evidence/requests.ts';
import type { Rule } from '../rule.ts';
import { citeForm } from '../sources.ts';
import { judgeWrongInput } from '../wrong-input.ts';

export const invalidEnumRefused: Rule = {
  id: 'invalid-enum-refused',
  title: 'A kind of key that no document has is refused',
  level: 'MUST',
  profile: 'input',
  sources: citeForm([apiKey], 'create', 'properties/KeyType'),
  scenario: 'inputs',
  covers: ['create'],
  covering: isRefusalOfInput,
  branches: ['accepted', 'changed'],

  judge(history) {
    return judgeWrongInput(history, {
      isWrong,
      refusedWith: '400 or 422',
      fault: () => 'with a KeyType other than restricted',
    });
  },
};

// Not in the document, but sent by a well-known client; and whether case matters is not said.
const TOLERATED = ['', 'restricted', 'standard'];

function isWrong(exchange: Exchange): boolean {
  const { step, variation } = exchange;
  const isOnlyFault = variation === undefined || variation.kind === 'invalid-enum';
  const keyType = formField(exchange, 'KeyType');
  return step === 'create' && isOnlyFault && keyType !== undefined && !TOLERATED.includes(keyType.toLowerCase());
}
