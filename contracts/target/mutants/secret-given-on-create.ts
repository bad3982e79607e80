import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'secret-given-on-create';

export const secretGivenOnCreateMutants: readonly Mutant[] = [
  {
    id: `${id}/missing/key`,
    breaks: 'makes keys without giving their secret',
    wrap: changingSuccess(['CreateNewKey'], (answer) => withFields(answer, { secret: undefined })),
  },
  {
    id: `${id}/missing/restricted-key`,
    breaks: 'gives the secret of a restricted key as null',
    wrap: changingSuccess(['CreateNewKey'], (answer, { form }) =>
      form.get('KeyType') === 'restricted' ? withFields(answer, { secret: null }) : answer,
    ),
  },
  {
    id: `${id}/missing/non-ascii-name`,
    breaks: 'gives an empty secret where the name is not ASCII',
    wrap: changingSuccess(['CreateNewKey'], (answer, { form }) =>
      /[^\x20-\x7e]/.test(form.get('FriendlyName') ?? '') ? withFields(answer, { secret: '' }) : answer,
    ),
  },
  {
    id: `${id}/missing/other-name`,
    breaks: 'gives a secondary token under another name',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer) => {
      const token = fieldsOf(answer).secondary_auth_token;
      return withFields(answer, { secondary_auth_token: undefined, auth_token: token });
    }),
  },
  {
    id: `${id}/masked/key`,
    breaks: 'shows all but four characters of a new secret as stars',
    wrap: changingSuccess(['CreateNewKey'], (answer) =>
      withFields(answer, { secret: `${'*'.repeat(28)}${String(fieldsOf(answer).secret).slice(-4)}` }),
    ),
  },
  {
    id: `${id}/masked/token`,
    breaks: 'shows a secondary token as redacted',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer) =>
      withFields(answer, { secondary_auth_token: '[redacted]' }),
    ),
  },
];
