import { handling, type Mutant, withFields, withForm } from './mutant.ts';

const id = 'credential-for-a-stranger-refused';

export const credentialForAStrangerRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/for-the-stranger`,
    breaks: 'makes an AWS credential for any account',
    wrap: handling(['CreateCredentialAws'], async (call, healthy) => {
      const answer = await healthy(call.request);
      if (answer.status !== 400 || !call.form.has('AccountSid')) return answer;
      const made = await healthy(withForm(call, { AccountSid: undefined }));
      return made.status === 201 ? withFields(made, { account_sid: call.form.get('AccountSid') }) : answer;
    }),
  },
  {
    id: `${id}/accepted/for-the-caller`,
    breaks: 'makes a public key for the caller where it is for somebody else',
    wrap: handling(['CreateCredentialPublicKey'], async (call, healthy) => {
      const answer = await healthy(call.request);
      return answer.status === 400 ? healthy(withForm(call, { AccountSid: undefined })) : answer;
    }),
  },
];
