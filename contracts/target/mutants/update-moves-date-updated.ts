import { defaultChoices } from '../reference/choices.ts';
import type { OperationId } from '../reference/operations.ts';
import { rfc2822Date } from '../reference/wire/dates.ts';
import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'update-moves-date-updated';

export const updateMovesDateUpdatedMutants: readonly Mutant[] = [
  unmoved('unmoved/credential', 'UpdateCredentialAws'),
  unmoved('unmoved/key', 'UpdateKey'),
  {
    id: `${id}/not-kept/fetch`,
    breaks: 'fetches a public key with the date of its creation, though an update moved it',
    wrap: changingSuccess(['FetchCredentialPublicKey'], (answer) =>
      withFields(answer, { date_updated: fieldsOf(answer).date_created }),
    ),
  },
  {
    id: `${id}/not-kept/key`,
    breaks: 'fetches a key with a date of an hour ago',
    wrap: changingSuccess(['FetchKey'], (answer) => {
      const ms = Date.parse(String(fieldsOf(answer).date_updated)) - 3_600_000;
      return withFields(answer, { date_updated: rfc2822Date(ms, defaultChoices) });
    }),
  },
];

function unmoved(name: string, operationId: OperationId): Mutant {
  return {
    id: `${id}/${name}`,
    breaks: `leaves the date where it was in the answer to ${operationId}`,
    wrap: changingSuccess([operationId], (answer) =>
      withFields(answer, { date_updated: fieldsOf(answer).date_created }),
    ),
  };
}
