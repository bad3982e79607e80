import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { callsIn, type Decoding, decodingsOf } from '../../evidence/sdk-calls.ts';
import { type DateField, readDate } from '../date-fields.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { isNamed } from '../named-field.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';

const FIELDS: readonly DateField[] = ['date_created', 'date_updated'];

export const sdkDatesAreDates: Rule = {
  id: 'sdk-dates-are-dates',
  title: 'A client gives a date as the instant that the answer has, and no date where the answer has none',
  level: 'MUST',
  profile: 'sdk',
  sources: citeAnswers([apiKey, awsCredential, publicKey, authToken], 'create', 'fetch', 'list', 'update', 'promote'),
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['made-up', 'wrong-instant', 'not-a-date'],

  judge(history, resource) {
    const decodings = callsIn(history).flatMap(decodingsOf);
    const found = firstBroken(decodings, (it) => judgeOne(it, resource));
    return found ?? holds(...decodings.map((it) => it.exchange));
  },
};

function judgeOne(decoding: Decoding, resource: Resource): Broken | undefined {
  const shown = FIELDS.filter((it) => isNamed(decoding, it));
  return firstBroken(shown, (field) => judgeField(decoding, field, resource));
}

function judgeField({ wire, decoded, exchange }: Decoding, field: DateField, { dates }: Resource): Broken | undefined {
  const [text, value] = [wire[field], decoded[field]];
  if (text === undefined || text === null || text === '') {
    if (!(value instanceof Date)) return undefined;
    const expected = `where the answer has no ${field}, the program gets none`;
    return broken('made-up', { expected, observed: `it gets a date that the answer does not have` }, exchange);
  }
  const instant = typeof text === 'string' ? readDate(text, dates)?.getTime() : undefined;
  // What is no date in the documented dialect may be given as it is, be read as another one, or be left out.
  if (instant === undefined) return judgeOddDate(text, value, { field, exchange });
  const expected = `${field} is the instant that the answer has`;
  if (value instanceof Date && Math.abs(value.getTime() - instant) < 1000) return undefined;
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return broken('wrong-instant', { expected, observed: 'it is another instant' }, exchange);
  }
  return value === text ? undefined : broken('not-a-date', { expected, observed: 'it is no date' }, exchange);
}

type Place = { readonly field: DateField; readonly exchange: Decoding['exchange'] };

function judgeOddDate(text: unknown, value: unknown, { field, exchange }: Place): Broken | undefined {
  if (!(value instanceof Date)) return undefined;
  const meant = typeof text === 'string' ? (readDate(text, 'iso-8601') ?? readDate(text, 'rfc-2822')) : undefined;
  if (meant !== undefined && Math.abs(value.getTime() - meant.getTime()) < 1000) return undefined;
  const expected = `a ${field} that is no date of the documents is not given as an instant of its own`;
  return broken('made-up', { expected, observed: 'the program gets a date that the answer does not have' }, exchange);
}
