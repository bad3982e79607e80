import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'token-is-32-hex';

export const tokenIs32HexMutants: readonly Mutant[] = [
  {
    id: `${id}/example-length`,
    breaks: 'answers secondary tokens of 33 characters, as the published example',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer) =>
      withFields(answer, { secondary_auth_token: `${String(fieldsOf(answer).secondary_auth_token)}b` }),
    ),
  },
  {
    id: `${id}/other-form/upper-case`,
    breaks: 'answers a promotion with a token in upper case',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) =>
      withFields(answer, { auth_token: String(fieldsOf(answer).auth_token).toUpperCase() }),
    ),
  },
  {
    id: `${id}/other-form/not-hexadecimal`,
    breaks: 'answers secondary tokens in base64',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer) => {
      const token = Buffer.from(String(fieldsOf(answer).secondary_auth_token), 'hex').toString('base64');
      return withFields(answer, { secondary_auth_token: token });
    }),
  },
];
