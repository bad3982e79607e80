import { fieldsOf, impersonating, type Mutant, refusal, withFields } from './mutant.ts';

const id = 'other-account-cannot-read';

export const otherAccountCannotReadMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/aws-credential`,
    breaks: 'fetches the AWS credentials of anybody',
    wrap: reading('FetchCredentialAws'),
  },
  { id: `${id}/accepted/key`, breaks: 'fetches the keys of anybody', wrap: reading('FetchKey') },
  {
    id: `${id}/shown/public-key`,
    breaks: 'refuses a public key of another account by its name',
    wrap: impersonating(['FetchCredentialPublicKey'], async (call, { healthy, asOwner, senderOf }) => {
      const answer = await healthy(call.request);
      if (senderOf(call.request) !== 'stranger' || answer.status < 400) return answer;
      const name = fieldsOf(await asOwner(call.request))['friendly_name'];
      return refusal(403, 20403, `"${String(name)}" is not yours`);
    }),
  },
  {
    id: `${id}/shown/refused-update`,
    breaks: 'shows a key of another account where it refuses to rename it',
    wrap: impersonating(['UpdateKey'], async (call, { healthy, asOwner, senderOf }) => {
      const answer = await healthy(call.request);
      if (senderOf(call.request) !== 'stranger' || answer.status < 400) return answer;
      const shown = fieldsOf(await asOwner({ ...call.request, method: 'GET', body: '' }));
      return withFields(answer, { details: shown });
    }),
  },
];

function reading(operationId: Parameters<typeof impersonating>[0][number]): Mutant['wrap'] {
  return impersonating([operationId], async (call, { healthy, asOwner, senderOf }) => {
    const answer = await healthy(call.request);
    return senderOf(call.request) === 'stranger' && answer.status === 404 ? asOwner(call.request) : answer;
  });
}
