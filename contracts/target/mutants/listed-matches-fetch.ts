import { changingSuccess, type Mutant, withItems } from './mutant.ts';

const id = 'listed-matches-fetch';

export const listedMatchesFetchMutants: readonly Mutant[] = [
  {
    id: `${id}/other-value/names`,
    breaks: 'lists every AWS credential with the name of the one before it',
    wrap: changingSuccess(['ListCredentialAws'], (answer) => {
      let before: unknown;
      return withItems(answer, (item) => {
        const name = before ?? item.friendly_name;
        before = item.friendly_name;
        return { ...item, friendly_name: name };
      });
    }),
  },
  {
    id: `${id}/other-value/second-page`,
    breaks: 'lists public keys without names from the second page on',
    wrap: changingSuccess(['ListCredentialPublicKey'], (answer, { query }) =>
      Number(query.get('Page')) > 0 ? withItems(answer, (item) => ({ ...item, friendly_name: null })) : answer,
    ),
  },
  {
    id: `${id}/other-value/date-updated`,
    breaks: 'lists every key as if it had just changed, in a minute',
    wrap: changingSuccess(['ListGetKeys'], (answer) => {
      const date_updated = new Date(Date.now() + 60_000).toUTCString().replace('GMT', '+0000');
      return withItems(answer, (item) => ({ ...item, date_updated }));
    }),
  },
];
