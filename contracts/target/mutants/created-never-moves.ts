import { changingSuccess, fieldsOf, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'created-never-moves';

export const createdNeverMovesMutants: readonly Mutant[] = [
  {
    id: `${id}/fetch-shows-another/answered`,
    breaks: 'shows the time of the answer as that of the creation',
    wrap: changingSuccess(['FetchKey'], (answer) =>
      withFields(answer, { date_created: inAnHour(answer.headers.Date) }),
    ),
  },
  {
    id: `${id}/fetch-shows-another/after-update`,
    breaks: 'shows the time of the last update as that of the creation, from the next fetch on',
    wrap: changingSuccess(['FetchCredentialPublicKey'], (answer) =>
      withFields(answer, { date_created: fieldsOf(answer).date_updated }),
    ),
  },
  {
    id: `${id}/update-moves-it/now`,
    breaks: 'dates the creation to the update',
    wrap: changingSuccess(['UpdateCredentialAws'], (answer) =>
      withFields(answer, { date_created: fieldsOf(answer).date_updated }),
    ),
  },
  {
    id: `${id}/list-shows-another/epoch`,
    breaks: 'lists keys as if all had been made at once',
    wrap: changingSuccess(['ListGetKeys'], (answer) =>
      withItems(answer, (item) => ({ ...item, date_created: 'Thu, 01 Jan 1970 00:00:00 +0000' })),
    ),
  },
];

function inAnHour(date: string | undefined): string {
  return new Date(Date.parse(date ?? '') + 3_600_000).toUTCString().replace('GMT', '+0000');
}
