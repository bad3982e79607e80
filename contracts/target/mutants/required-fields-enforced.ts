import { handling, type Mutant, withForm, withQuery } from './mutant.ts';

const id = 'required-fields-enforced';

export const requiredFieldsEnforcedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/aws-credential`,
    breaks: 'stores an AWS credential without its secret',
    wrap: handling(['CreateCredentialAws'], (call, healthy) =>
      healthy(call.form.has('Credentials') ? call.request : withForm(call, { Credentials: 'none:none' })),
    ),
  },
  {
    id: `${id}/accepted/public-key`,
    breaks: 'stores an empty public key where one is named and not given',
    wrap: handling(['CreateCredentialPublicKey'], (call, healthy) =>
      healthy(
        call.form.has('FriendlyName') && !call.form.has('PublicKey')
          ? withForm(call, { PublicKey: '-' })
          : call.request,
      ),
    ),
  },
  {
    id: `${id}/accepted/key-for-the-caller`,
    breaks: 'makes a key for the caller where no account is named',
    wrap: handling(['CreateNewKey'], (call, healthy) =>
      healthy(
        call.form.has('AccountSid') ? call.request : withForm(call, { AccountSid: callerOf(call.request.headers) }),
      ),
    ),
  },
  {
    id: `${id}/accepted/list-of-the-caller`,
    breaks: 'lists the keys of the caller where no account is named',
    wrap: handling(['ListGetKeys'], (call, healthy) =>
      healthy(
        call.query.has('AccountSid') ? call.request : withQuery(call, { AccountSid: callerOf(call.request.headers) }),
      ),
    ),
  },
  {
    id: `${id}/changed/aws-credential`,
    breaks: 'stores an AWS credential without its secret, and then refuses it',
    wrap: handling(['CreateCredentialAws'], async (call, healthy) => {
      if (!call.form.has('Credentials')) await healthy(withForm(call, { Credentials: 'none:none' }));
      return healthy(call.request);
    }),
  },
  {
    id: `${id}/changed/public-key`,
    breaks: 'looks for the public key only after it has stored the rest',
    wrap: handling(['CreateCredentialPublicKey'], async (call, healthy) => {
      if (!call.form.has('PublicKey')) await healthy(withForm(call, { PublicKey: '-' }));
      return healthy(call.request);
    }),
  },
];

function callerOf({ authorization = '' }: Readonly<Record<string, string>>): string {
  return Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().split(':')[0] ?? '';
}
