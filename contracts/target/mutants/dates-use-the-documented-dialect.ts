import { changingSuccess, fieldsOf, type Mutant, withFields, withItems } from './mutant.ts';

const id = 'dates-use-the-documented-dialect';

export const datesUseTheDocumentedDialectMutants: readonly Mutant[] = [
  {
    id: `${id}/other-dialect/new-key`,
    breaks: 'writes the dates of a new key as accounts v1 does',
    wrap: changingSuccess(['CreateNewKey'], (answer) =>
      withFields(answer, { date_created: iso(fieldsOf(answer).date_created) }),
    ),
  },
  {
    id: `${id}/other-dialect/promotion`,
    breaks: 'writes one date of a promotion as iam v1 does',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) =>
      withFields(answer, { date_updated: new Date(String(fieldsOf(answer).date_updated)).toUTCString() }),
    ),
  },
  {
    id: `${id}/other-dialect/second-page`,
    breaks: 'writes the dates of every page but the first in the other dialect',
    wrap: changingSuccess(['ListGetKeys'], (answer, { query }) =>
      query.has('PageToken')
        ? withItems(answer, (item) => ({ ...item, date_updated: iso(item.date_updated) }))
        : answer,
    ),
  },
  {
    id: `${id}/no-date/without-zone`,
    breaks: 'writes no zone after an update',
    wrap: changingSuccess(['UpdateCredentialPublicKey'], (answer) =>
      withFields(answer, { date_updated: String(fieldsOf(answer).date_updated).replace('Z', '') }),
    ),
  },
  {
    id: `${id}/no-date/other-weekday`,
    breaks: 'writes the wrong weekday in the answer to a fetch',
    wrap: changingSuccess(['FetchKey'], (answer) =>
      withFields(answer, { date_created: otherWeekday(String(fieldsOf(answer).date_created)) }),
    ),
  },
  {
    id: `${id}/no-date/secondary`,
    breaks: 'writes the date of a secondary token as seconds since 1970',
    wrap: changingSuccess(['CreateSecondaryAuthToken'], (answer) =>
      withFields(answer, { date_created: String(Date.parse(String(fieldsOf(answer).date_created)) / 1000) }),
    ),
  },
  {
    id: `${id}/no-date/verification`,
    breaks: 'writes the time of a check with a blank in it',
    wrap: changingSuccess(['GetTwilioProvider'], (answer) =>
      withItems(answer, (check) => ({ ...check, timestamp: String(check.timestamp).replace('T', ' ') })),
    ),
  },
];

function iso(date: unknown): string {
  return new Date(String(date)).toISOString();
}

function otherWeekday(date: string): string {
  return date.startsWith('Sun') ? date.replace('Sun', 'Sat') : `Sun${date.slice(3)}`;
}
