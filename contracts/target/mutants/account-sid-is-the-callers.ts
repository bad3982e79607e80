import { changingSuccess, fieldsOf, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'account-sid-is-the-callers';
const other = `AC${'5'.repeat(32)}`;

export const accountSidIsTheCallersMutants: readonly Mutant[] = [
  {
    id: `${id}/own-answer/example`,
    breaks: 'answers a creation with the account of an example',
    wrap: changingSuccess(['CreateCredentialAws'], (answer) => withFields(answer, { account_sid: other })),
  },
  {
    id: `${id}/own-answer/promotion`,
    breaks: 'answers a promotion with the account of an example',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) => withFields(answer, { account_sid: other })),
  },
  {
    id: `${id}/own-answer/subaccount`,
    breaks: 'answers with the caller’s account where a subaccount was named',
    wrap(healthy) {
      let own: unknown;
      return changingSuccess(['CreateCredentialPublicKey'], (answer, { form }) => {
        if (!form.has('AccountSid')) own = fieldsOf(answer).account_sid;
        return withFields(answer, { account_sid: own });
      })(healthy);
    },
  },
  {
    id: `${id}/later-answer/last-item`,
    breaks: 'lists the last public key with another account',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer) => {
      const { credentials } = fieldsOf(answer);
      const last = Array.isArray(credentials) ? credentials.length - 1 : 0;
      return withItems(answer, (item, index) => (index === last ? { ...item, account_sid: other } : item));
    }),
  },
  {
    id: `${id}/later-answer/update`,
    breaks: 'hands a credential to another account when it is renamed',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer) => withFields(answer, { account_sid: other })),
  },
];
