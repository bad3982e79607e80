import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'absent-name-is-null';

export const absentNameIsNullMutants: readonly Mutant[] = [
  {
    id: `${id}/named/word`,
    breaks: 'calls a key without a name "undefined"',
    wrap: changingSuccess(['CreateNewKey', 'FetchKey'], (answer) =>
      withFields(answer, { friendly_name: fieldsOf(answer).friendly_name ?? 'undefined' }),
    ),
  },
  {
    id: `${id}/named/later`,
    breaks: 'fetches a public key without a name under its SID',
    wrap: changingSuccess(['FetchCredentialPublicKey'], (answer) => {
      const { sid, friendly_name } = fieldsOf(answer);
      return withFields(answer, { friendly_name: friendly_name ?? sid });
    }),
  },
];
