import { changingSuccess, withFields, withItems } from '../mutants/mutant.ts';
import type { OperationId } from '../reference/operations.ts';
import type { OutgoingAnswer } from '../reference/respond.ts';
import type { OddAnswer } from './odd-answer.ts';

type Fields = Readonly<Record<string, unknown>>;

export const INSTANCES: readonly OperationId[] = [
  'CreateSecondaryAuthToken',
  'UpdateAuthTokenPromotion',
  'CreateCredentialAws',
  'FetchCredentialAws',
  'UpdateCredentialAws',
  'CreateCredentialPublicKey',
  'FetchCredentialPublicKey',
  'UpdateCredentialPublicKey',
  'CreateNewKey',
  'FetchKey',
  'UpdateKey',
];

export const LISTS: readonly OperationId[] = ['ListCredentialAws', 'ListCredentialPublicKey', 'ListGetKeys'];

const DATED = ['api-key', 'aws-credential', 'public-key', 'auth-token'] as const;
const NAMED = ['api-key', 'aws-credential', 'public-key'] as const;

/** Success answers whose fields are not what a library expects. */
export const oddBodies: readonly OddAnswer[] = [
  {
    id: 'missing-date',
    title: 'instances without their dates',
    rule: 'sdk-dates-are-dates',
    resources: DATED,
    wrap: everyInstance(() => ({ date_created: undefined, date_updated: undefined })),
  },
  {
    id: 'null-date',
    title: 'instances whose dates are null',
    rule: 'sdk-dates-are-dates',
    resources: DATED,
    wrap: everyInstance(() => ({ date_created: null, date_updated: null })),
  },
  {
    id: 'other-dialect',
    title: 'RFC 2822 dates where ISO 8601 is due, and the other way round',
    rule: 'sdk-dates-are-dates',
    resources: DATED,
    wrap: everyInstance((fields) => ({ date_created: inOtherDialect(fields.date_created) })),
  },
  {
    id: 'other-zone',
    title: 'dates with a zone that is not UTC',
    rule: 'sdk-dates-are-dates',
    resources: DATED,
    wrap: everyInstance((fields) => ({ date_created: inOtherZone(fields.date_created) })),
  },
  {
    id: 'impossible-date',
    title: 'a date that does not exist, 31 February',
    rule: 'sdk-dates-are-dates',
    resources: DATED,
    wrap: everyInstance(() => ({
      date_created: '2026-02-31T10:00:00Z',
      date_updated: 'Sat, 31 Feb 2026 10:00:00 +0000',
    })),
  },
  {
    id: 'date-in-words',
    title: 'a text that is no date where a date is due',
    rule: 'sdk-dates-are-dates',
    resources: DATED,
    wrap: everyInstance(() => ({ date_created: 'yesterday' })),
  },
  {
    id: 'null-fields',
    title: 'instances whose name and policy are null',
    rule: 'sdk-fields-decoded',
    resources: NAMED,
    wrap: everyInstance((fields) => ({ friendly_name: null, ...('policy' in fields && { policy: null }) })),
  },
  {
    id: 'missing-fields',
    title: 'instances without their name',
    rule: 'sdk-fields-decoded',
    resources: NAMED,
    wrap: everyInstance(() => ({ friendly_name: undefined })),
  },
  {
    id: 'extra-fields',
    title: 'instances with fields that no document has',
    rule: 'sdk-fields-decoded',
    resources: DATED,
    wrap: everyInstance(() => ({ brand_new: 'text', nested: { deep: [1, 2] }, constructor_name: null })),
  },
  {
    id: 'odd-names',
    title: 'names with characters that some decoders change',
    rule: 'sdk-fields-decoded',
    resources: NAMED,
    wrap: everyInstance(() => ({ friendly_name: ' \u00e9\u{1F511}\u2028"\\<&>+%41 ' })),
  },
];

function everyInstance(change: (fields: Fields) => Fields): OddAnswer['wrap'] {
  const changed = (answer: OutgoingAnswer) => withFields(answer, change(fieldsOf(answer)));
  return (healthy) => {
    const instances = changingSuccess(INSTANCES, changed)(healthy);
    return changingSuccess(LISTS, (answer) => withItems(answer, (item) => ({ ...item, ...change(item) })))(instances);
  };
}

function fieldsOf({ json }: OutgoingAnswer): Fields {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}

function inOtherDialect(date: unknown): unknown {
  if (typeof date !== 'string') return date;
  const instant = new Date(date);
  return /^\d/.test(date) ? instant.toUTCString().replace('GMT', '+0000') : instant.toISOString().replace(/\.\d+/, '');
}

const TWO_HOURS_MS = 7_200_000;

function inOtherZone(date: unknown): unknown {
  if (typeof date !== 'string') return date;
  const shifted = new Date(new Date(date).getTime() + TWO_HOURS_MS);
  const isIso = /^\d/.test(date);
  return isIso ? shifted.toISOString().replace(/\.\d+Z/, '+02:00') : shifted.toUTCString().replace('GMT', '+0200');
}
