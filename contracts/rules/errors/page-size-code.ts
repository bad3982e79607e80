import { LARGEST_PAGE } from '../../evidence/limits.ts';
import { queryField } from '../../evidence/requests.ts';
import { errorCodeRule } from '../error-code-rule.ts';
import { collections } from '../twilio-resources.ts';

export const pageSizeCode = errorCodeRule({
  id: 'page-size-code',
  title: 'A page size of more than 1000, if it is refused, is refused with code 20007',
  profile: 'errors',
  situation: 'page-size-too-large',
  resources: collections,
  scenario: 'inputs',
  covers: ['list'],
  concerns: (refusal) =>
    refusal.step === 'list' && refusal.actor === 'owner' && Number(queryField(refusal, 'PageSize')) > LARGEST_PAGE,
});
