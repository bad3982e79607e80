import { defaultChoices } from '../reference/choices.ts';
import type { OperationId } from '../reference/operations.ts';
import { isoDate, rfc2822Date } from '../reference/wire/dates.ts';
import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'created-is-now';
const HOUR_MS = 3_600_000;

export const createdIsNowMutants: readonly Mutant[] = [
  shifted('in-the-past/zone', 'CreateNewKey', -5 * HOUR_MS),
  shifted('in-the-past/example', 'CreateCredentialPublicKey', -4000 * HOUR_MS),
  shifted('in-the-future/zone', 'CreateCredentialAws', 2 * HOUR_MS),
  shifted('in-the-future/secondary', 'CreateSecondaryAuthToken', HOUR_MS),
];

function shifted(name: string, operationId: OperationId, byMs: number): Mutant {
  const write = operationId === 'CreateNewKey' ? rfc2822Date : isoDate;
  return {
    id: `${id}/${name}`,
    breaks: `dates what ${operationId} makes ${byMs / HOUR_MS} hours from now`,
    wrap: changingSuccess([operationId], (answer) => {
      const date = write(Date.parse(String(fieldsOf(answer).date_created)) + byMs, defaultChoices);
      return withFields(answer, { date_created: date, date_updated: date });
    }),
  };
}
