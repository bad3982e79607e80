import { apiKey } from '../../../specs/catalogue.ts';
import { type Exchange, isRefusalOfInput } from '../../evidence/exchange.ts';
import { permissionsShown } from '../../evidence/policies.ts';
import { formField } from '../../evidence/requests.ts';
import { inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';
import { judgeWrongInput } from '../wrong-input.ts';

export const restrictedKeyNeedsPolicy: Rule = {
  id: 'restricted-key-needs-policy',
  title: 'A restricted key without a policy is refused, and never made as a standard key',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...cite('twilio-oai-iam-v1', 'CreateNewKey, KeyType', apiKey),
    ...citeForm([apiKey], 'create', 'properties/Policy'),
    ...cite('live-observation', 'tests 27 and 28', apiKey),
  ],
  scenario: 'inputs',
  covers: ['create'],
  covering: isRefusalOfInput,
  branches: ['accepted', 'changed'],

  judge(history) {
    const judgement = judgeWrongInput(history, {
      isWrong: (it) => lacksPolicy(it) && !isHarmless(it),
      refusedWith: '400 or 422',
      fault: () => 'with KeyType restricted and no Policy',
    });
    const isOpen = judgement.kind === 'inconclusive' && history.succeeded('create').some((it) => lacksPolicy(it));
    return isOpen
      ? inconclusive('the key was made with a policy that allows nothing, which no document forbids')
      : judgement;
  },
};

function lacksPolicy(exchange: Exchange): boolean {
  const { step, variation } = exchange;
  const isOnlyFault = variation === undefined || variation.kind === 'missing-policy';
  const isRestricted = step === 'create' && formField(exchange, 'KeyType') === 'restricted';
  return isOnlyFault && isRestricted && formField(exchange, 'Policy') === undefined;
}

// A key that says that it may do nothing at all takes nobody by surprise.
function isHarmless(exchange: Exchange): boolean {
  return permissionsShown(exchange)?.length === 0;
}
