import { handling, impersonating, type Mutant, refusal, withForm } from './mutant.ts';

const id = 'credential-for-a-subaccount';

export const credentialForASubaccountMutants: readonly Mutant[] = [
  {
    id: `${id}/refused`,
    breaks: 'refuses AWS credentials that name an account',
    wrap: handling(['CreateCredentialAws'], async (call, healthy) =>
      call.form.has('AccountSid') ? refusal(400, 20001) : healthy(call.request),
    ),
  },
  {
    id: `${id}/other-owner`,
    breaks: 'makes every public key for the caller',
    wrap: impersonating(['CreateCredentialPublicKey'], async (call, { healthy }) => {
      const answer = await healthy(call.request);
      return answer.status === 201 ? healthy(withForm(call, { AccountSid: undefined })) : answer;
    }),
  },
];
