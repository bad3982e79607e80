import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { textOf } from '../../evidence/answers.ts';
import { callsIn, type Decoding, decodingsOf } from '../../evidence/sdk-calls.ts';
import { type DateField, readDate } from '../date-fields.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
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
  return firstBroken(FIELDS, (field) => judgeField(decoding, field, resource));
}

function judgeField({ wire, decoded, exchange }: Decoding, field: DateField, { dates }: Resource): Broken | undefined {
  const [text, value] = [textOf(wire, field) ?? '', decoded[field]];
  const instant = readDate(text, dates);
  // What is no date in the documented dialect may be given as it is, be read as another one, or be left out.
  if (instant === undefined) return judgeOddDate(text, value, { field, exchange });
  const expected = `${field} is the instant that the answer has`;
  if (isDate(value)) {
    if (isSame(value, instant)) return undefined;
    return broken('wrong-instant', { expected, observed: 'it is another instant' }, exchange);
  }
  return value === text ? undefined : broken('not-a-date', { expected, observed: 'it is no date' }, exchange);
}

type Place = { readonly field: DateField; readonly exchange: Decoding['exchange'] };

function judgeOddDate(text: string, value: unknown, { field, exchange }: Place): Broken | undefined {
  if (!isDate(value)) return undefined;
  const meant = readDate(text, 'iso-8601') ?? readDate(text, 'rfc-2822');
  if (meant !== undefined && isSame(value, meant)) return undefined;
  const expected = `a ${field} that is missing, or no date of the documents, is not given as an instant of its own`;
  return broken('made-up', { expected, observed: 'the program gets a date that the answer does not have' }, exchange);
}

// An invalid date says that there is none.
function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

// Fractions of a second may be dropped.
function isSame(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) < 1000;
}
