import { apiKey } from '../../../specs/catalogue.ts';
import { isSuccess } from '../../evidence/exchange.ts';
import { acceptedTwin } from '../error-answers.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const standardKeyCode = errorCodeRule({
  id: 'standard-key-code',
  title: 'A standard key that would manage keys is refused with code 20003',
  profile: 'errors',
  situation: 'standard-key-forbidden',
  resources: [apiKey],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['create', 'fetch', 'list', 'update', 'delete'],
  concerns: ({ actor, step }) => actor === 'api-key' && step !== 'use',
  // Without a request that the key opens, it is no key that was refused but nobody.
  control: (refusal, history) =>
    acceptedTwin(history, refusal) && history.exchanges.find((it) => it.actor === 'api-key' && isSuccess(it)),
});
