import { apiKey, type Resource } from '../../../specs/catalogue.ts';
import { type Exchange, isRefusalOfInput } from '../../evidence/exchange.ts';
import { addressAsked, formField, isForm } from '../../evidence/requests.ts';
import type { Rule } from '../rule.ts';
import { citeComponent, citeForm } from '../sources.ts';
import { collections } from '../twilio-resources.ts';
import { judgeWrongInput } from '../wrong-input.ts';

export const requiredFieldsEnforced: Rule = {
  id: 'required-fields-enforced',
  title: 'A request without a required field is refused and makes nothing',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...citeForm(collections, 'create', 'required'),
    ...citeComponent([apiKey], 'parameters/AccountSid/required'),
  ],
  scenario: 'inputs',
  covers: ['create'],
  covering: isRefusalOfInput,
  branches: ['accepted', 'changed'],

  judge(history, resource) {
    return judgeWrongInput(history, {
      isWrong: (it) => missingField(it, resource) !== undefined,
      refusedWith: '400 or 422',
      fault: (it) => `without ${missingField(it, resource)}`,
    });
  },
};

function missingField(exchange: Exchange, resource: Resource): string | undefined {
  const { variation } = exchange;
  if (variation !== undefined && variation.kind !== 'missing-field') return undefined;
  if (exchange.step === 'list') return missingAccount(exchange, resource);
  if (exchange.step !== 'create' || !isForm(exchange)) return undefined;
  return resource.requiredFields.find((field) => formField(exchange, field) === undefined);
}

// A page address is the server's own, and may name the account in a token of its own.
function missingAccount(exchange: Exchange, { namesAccount }: Resource): string | undefined {
  const asked = [...(addressAsked(exchange)?.searchParams.keys() ?? ['unreadable'])];
  return namesAccount && asked.every((name) => name === 'PageSize') ? 'AccountSid' : undefined;
}
