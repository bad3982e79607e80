import { apiKey } from '../../../specs/catalogue.ts';
import { isSuccess } from '../../evidence/exchange.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const restrictedKeyCode = errorCodeRule({
  id: 'restricted-key-code',
  title: 'A restricted key that lacks the permission is refused with code 70051',
  profile: 'errors',
  situation: 'restricted-key-lacks-permission',
  resources: [apiKey],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  concerns: ({ actor }) => actor === 'restricted-key',
  // Where a standard key is let in, keys open the operation, and only the permission can be what is missing.
  control: (refusal, history) =>
    history.exchanges.find(
      (it) => it.actor === 'api-key' && isSuccess(it) && it.operation?.operationId === refusal.operation.operationId,
    ),
});
