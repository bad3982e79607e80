import { changingSuccess, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'updated-not-before-created';
const zero = '1970-01-01T00:00:00Z';

export const updatedNotBeforeCreatedMutants: readonly Mutant[] = [
  {
    id: `${id}/updated-first/never-updated`,
    breaks: 'dates the update of a new credential to the beginning of time',
    wrap: changingSuccess(['CreateCredentialAws'], (answer) => withFields(answer, { date_updated: zero })),
  },
  {
    id: `${id}/updated-first/listed`,
    breaks: 'lists keys as if they had been updated years ago',
    wrap: changingSuccess(['ListGetKeys'], (answer) =>
      withItems(answer, (item) => ({ ...item, date_updated: 'Thu, 01 Jan 2015 00:00:00 +0000' })),
    ),
  },
  {
    id: `${id}/updated-first/promoted`,
    breaks: 'dates the update of a promoted token to the beginning of time',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) => withFields(answer, { date_updated: zero })),
  },
];
