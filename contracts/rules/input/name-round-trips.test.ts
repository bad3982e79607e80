import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { nameRoundTrips } from './name-round-trips.ts';

const sid = `SK${'a'.repeat(32)}`;
const name = 'Zażółć 🔑 e\u0301 a+b%41';
const shown = (friendly_name: unknown): Line => ({ step: 'fetch', sid, body: { sid, friendly_name } });
const made = (given: string, seen: unknown = given): Line => ({
  step: 'create',
  fields: { FriendlyName: given },
  body: { sid, friendly_name: seen },
});
const renamed = (given: string, seen: unknown = given): Line => ({ ...made(given, seen), step: 'update', sid });
const listed = (friendly_name: unknown): Line => ({ step: 'list', body: { keys: [{ sid, friendly_name }] } });

const cases: Cases = {
  'holds where it comes back': ['holds', made(name), shown(name), renamed('x', 'x'), shown('x'), listed('x')],
  'is broken where a creation composes it': ['broken: answered', made(name, name.normalize('NFC'))],
  'is broken where an update trims it': ['broken: answered', made('x'), renamed(' x y ', 'x y')],
  'is broken where a fetch loses it': ['broken: fetched', made(name), shown(null)],
  'is broken where a fetch cuts it': ['broken: fetched', made(name), shown(name.slice(0, 3))],
  'is broken where a list escapes it': ['broken: listed', made('a&b'), shown('a&b'), listed('a&amp;b')],
  'is broken where it has become a number': ['broken: fetched', made('7'), shown(7)],
  'is broken where it grows': ['broken: listed', made('7'), listed('7 ')],
  'leaves a name of before to the rules about updates': ['holds', made('x'), renamed('y'), shown('x')],
  'leaves a name that was refused to the rules about refusals': [
    'holds',
    made('x'),
    { ...renamed('z'), actor: 'nobody', status: 401 },
    shown('z'),
  ],
  'does not know what a lost update did': ['holds', made('x'), { ...renamed('y'), lost: 'unknown' }, shown('q')],
  'does not know what an update without a name did': [
    'holds',
    made('x'),
    { step: 'update', sid, fields: {} },
    shown('q'),
  ],
  'passes over names of more than 64 characters': ['inconclusive', made('n'.repeat(65), 'n'.repeat(64))],
  'passes over empty names': ['inconclusive', made('', null)],
  'passes over what came too early': ['holds', made('x'), { ...listed('q'), poll: 'pending' }],
  'is inconclusive where no name was sent': ['inconclusive', { step: 'create', body: { sid, friendly_name: 'q' } }],
  'is inconclusive where no answer shows an instance': [
    'inconclusive',
    { ...made(name), body: '<p>' },
    { ...shown(1), body: [7] },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(nameRoundTrips, apiKey, ...lines), verdict));
}

test('a finding says where a name changed, and not what it is now', () => {
  const history = writtenHistory(apiKey, made('secrets', 'secrEts'));
  const judgement = nameRoundTrips.judge(history, apiKey, conditions);
  assert.match(judgement.kind === 'broken' ? judgement.observed : '', /character 5 is U\+0045 instead of U\+0065/);
});
