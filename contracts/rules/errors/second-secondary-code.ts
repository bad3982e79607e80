import { authToken } from '../../../specs/catalogue.ts';
import { secondaryAt } from '../../evidence/tokens.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const secondSecondaryCode = errorCodeRule({
  id: 'second-secondary-code',
  title: 'A second secondary token is refused with code 70002',
  profile: 'errors',
  situation: 'second-secondary',
  resources: [authToken],
  scenario: 'lifecycle',
  covers: ['create'],
  concerns: ({ step, actor }) => step === 'create' && actor === 'owner',
  control: (refusal, history) => secondaryAt(history, refusal)?.creation,
});
