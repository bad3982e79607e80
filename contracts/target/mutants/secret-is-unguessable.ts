import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'secret-is-unguessable';

export const secretIsUnguessableMutants: readonly Mutant[] = [
  {
    id: `${id}/short`,
    breaks: 'gives keys a secret of eight characters',
    wrap: changingSuccess(['CreateNewKey'], (answer) =>
      withFields(answer, { secret: String(fieldsOf(answer).secret).slice(0, 8) }),
    ),
  },
  {
    id: `${id}/public-value`,
    breaks: 'takes the digits of a key as its secret, backwards never, in upper case',
    wrap: changingSuccess(['CreateNewKey'], (answer) =>
      withFields(answer, { secret: String(fieldsOf(answer).sid).slice(2).toUpperCase() }),
    ),
  },
  {
    id: `${id}/public-value/token`,
    breaks: 'makes a secondary token of the digits of the account',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer) =>
      withFields(answer, { secondary_auth_token: String(fieldsOf(answer).account_sid).slice(2) }),
    ),
  },
  {
    id: `${id}/near-repeat`,
    breaks: 'counts secrets up',
    wrap(healthy) {
      let count = 0;
      return changingSuccess(['CreateNewKey'], (answer) => {
        count += 1;
        return withFields(answer, { secret: `q7Rk2mZx9LwP4vTs8YbN${String(count).padStart(12, '0')}` });
      })(healthy);
    },
  },
];
