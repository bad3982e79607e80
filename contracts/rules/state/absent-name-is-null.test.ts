import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, fetched, renamed, shown, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { absentNameIsNull } from './absent-name-is-null.ts';

const nameless = (friendly_name: unknown): Line => ({
  step: 'create',
  fields: { Credentials: 'a:b' },
  body: shown(1, { friendly_name }),
});

const cases: Cases = {
  'holds where it is null': ['holds', nameless(null), fetched(1, { friendly_name: null })],
  'holds where it is absent': ['holds', nameless(undefined), fetched(1, { friendly_name: undefined })],
  'a word for nothing': ['broken: named', nameless('undefined')],
  'the name of another one, in a fetch only': [
    'broken: named',
    created(2),
    nameless(null),
    fetched(1, { friendly_name: 'name 2' }),
  ],
  'a name that an update gave': ['holds', nameless(null), renamed(1, 'b'), fetched(1, { friendly_name: 'b' })],
  'a name in JSON is a name': ['inconclusive', { ...nameless('x'), headers: {}, fields: { FriendlyName: 'x' } }],
  'is inconclusive where all were named': [
    'inconclusive',
    created(1),
    fetched(1),
    { step: 'fetch', sid: sidNumber(1) },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(absentNameIsNull, awsCredential, ...lines), verdict));
}
