import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { created, listed, pageBefore, renamed, shown, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { updateMakesNoCopy } from './update-makes-no-copy.ts';

const cases: Cases = {
  'holds where the list stays as long': [
    'holds',
    created(1),
    listed(1),
    renamed(1, 'b'),
    listed(shown(1, { friendly_name: 'b' })),
  ],
  'a new one with the new name': [
    'broken: copied',
    created(1),
    listed(1),
    renamed(1, 'b'),
    listed(1, shown(3, { friendly_name: 'b' })),
  ],
  'a new one beside one that was renamed': [
    'broken: copied',
    created(1),
    listed(1),
    renamed(1, 'b'),
    listed(shown(1, { friendly_name: 'b' }), { sid: sidNumber(3), friendly_name: 'b' }),
  ],
  'a new one of somebody else': ['holds', created(1), listed(1), renamed(1, 'b'), listed(1, 3)],
  'a namesake that was there before': [
    'holds',
    created(1),
    listed(1, shown(3, { friendly_name: 'b' })),
    renamed(1, 'b'),
    listed(1, shown(3, { friendly_name: 'b' })),
  ],
  'one that was created in between': [
    'inconclusive',
    created(1),
    listed(1),
    renamed(1, 'b'),
    created(3),
    listed(1, shown(3, { friendly_name: 'b' })),
  ],
  'lists that go on say nothing': [
    'inconclusive',
    created(1),
    pageBefore(0, [1]),
    renamed(1, 'b'),
    listed(1, shown(3, { friendly_name: 'b' })),
  ],
  'is inconclusive without a list before': ['inconclusive', created(1), renamed(1, 'b'), listed(1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(updateMakesNoCopy, awsCredential, ...lines), verdict));
}
