import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'secret-in-documented-field-only';

export const secretInDocumentedFieldOnlyMutants: readonly Mutant[] = [
  {
    id: `${id}/copied/key`,
    breaks: 'gives the secret of a new key a second time, as Basic credentials',
    wrap: changingSuccess(['CreateNewKey'], (answer) => {
      const { sid, secret } = fieldsOf(answer);
      return withFields(answer, { basic: Buffer.from(`${String(sid)}:${String(secret)}`).toString('base64') });
    }),
  },
  {
    id: `${id}/copied/name`,
    breaks: 'names a key after its secret where it was given no name',
    wrap: changingSuccess(['CreateNewKey'], (answer, { form }) =>
      form.has('FriendlyName') ? answer : withFields(answer, { friendly_name: fieldsOf(answer).secret }),
    ),
  },
  {
    id: `${id}/copied/promotion`,
    breaks: 'shows a promoted token as a secondary one too',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) =>
      withFields(answer, { secondary_auth_token: fieldsOf(answer).auth_token }),
    ),
  },
];
