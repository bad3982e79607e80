import type { Resource } from '../../../specs/catalogue.ts';
import { fieldOf, isJsonObject, textOf } from '../../evidence/answers.ts';
import { placeOf, type Shown, shownIn } from '../../evidence/shown.ts';
import { readDate } from '../date-fields.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { COLLECTION_SCHEMAS, citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const datesUseTheDocumentedDialect: Rule = {
  id: 'dates-use-the-documented-dialect',
  title: 'Every date is a real one, in the dialect of its document: ISO 8601, or RFC 2822 for keys',
  level: 'MUST',
  profile: 'shape',
  sources: [
    ...citeProperty('date_created', ...COLLECTION_SCHEMAS, 'accounts.v1.secondary_auth_token'),
    ...citeProperty('date_updated', ...COLLECTION_SCHEMAS, 'accounts.v1.auth_token_promotion'),
    ...citeProperty('lastVerifiedAt', 'TwilioProvider'),
    ...citeProperty('timestamp', 'VerificationCheck'),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['other-dialect', 'no-date'],

  judge(history, resource) {
    const dated = shownIn(history).filter((it) => datesIn(it).length > 0);
    const found = firstBroken(dated, (shown) => judgeDates(shown, resource));
    if (found !== undefined) return found;
    return holds(dated.map((it) => it.exchange));
  },
};

function judgeDates(shown: Shown, { dates: dialect }: Resource): Broken | undefined {
  const wrong = datesIn(shown).find(({ text }) => readDate(text, dialect) === undefined);
  if (wrong === undefined) return undefined;
  const names = { 'iso-8601': 'ISO 8601', 'rfc-2822': 'RFC 2822' };
  const other = dialect === 'iso-8601' ? 'rfc-2822' : 'iso-8601';
  const expected = `${wrong.name} in ${placeOf(shown)} is a date of ${names[dialect]} with its zone`;
  if (readDate(wrong.text, other) === undefined) {
    return broken('no-date', { expected, observed: 'it is no date, or none that exists' }, shown.exchange);
  }
  return broken('other-dialect', { expected, observed: `it is a date of ${names[other]}` }, shown.exchange);
}

interface DateText {
  readonly name: string;
  readonly text: string;
}

function datesIn({ fields }: Shown): readonly DateText[] {
  const own = ['date_created', 'date_updated', 'lastVerifiedAt'].flatMap((name) =>
    dateText(name, textOf(fields, name)),
  );
  const checks = fieldOf(fields, 'verificationDetails');
  if (!Array.isArray(checks)) return own;
  return [...own, ...checks.filter(isJsonObject).flatMap((it) => dateText('timestamp', textOf(it, 'timestamp')))];
}

function dateText(name: string, text: string | undefined): readonly DateText[] {
  return text === undefined ? [] : [{ name, text }];
}
