import type { OutgoingAnswer } from '../reference/respond.ts';
import { fieldsOf, impersonating, type Mutant, withFields } from './mutant.ts';

const id = 'key-refusal-says-401';
const LACKS_PERMISSION = 70051;

export const keyRefusalSays401Mutants: readonly Mutant[] = [
  {
    id: `${id}/forbidden/restricted`,
    breaks: 'refuses a restricted key that lacks the permission with 403',
    wrap: refusingKeys('ListCredentialAws', 403, (answer) => fieldsOf(answer)['code'] === LACKS_PERMISSION),
  },
  {
    id: `${id}/forbidden/standard`,
    breaks: 'refuses a standard key that would make another with 403',
    wrap: refusingKeys('CreateNewKey', 403),
  },
  {
    id: `${id}/other-status/hidden`,
    breaks: 'tells a standard key that there is no such key',
    wrap: refusingKeys('FetchKey', 404),
  },
];

function refusingKeys(
  operationId: Parameters<typeof impersonating>[0][number],
  status: number,
  isMeant: (answer: OutgoingAnswer) => boolean = () => true,
): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, senderOf }) => {
    const answer = await healthy(call.request);
    const isRefused = senderOf(call.request) === 'key' && answer.status === 401 && isMeant(answer);
    return isRefused ? withFields({ ...answer, status }, { status }) : answer;
  });
}
