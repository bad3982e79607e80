import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { historyOf } from '../../evidence/history.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { errorIsJson } from './error-is-json.ts';

const sid = `SK${'a'.repeat(32)}`;
const accepted: Line = { step: 'fetch', sid, body: { sid } };
const refused = (body: unknown, type?: string): Line => ({
  step: 'fetch',
  sid,
  status: 404,
  body,
  ...(type !== undefined && { headers: { 'content-type': type } }),
});

const cases: Cases = {
  'holds for JSON and for problem details': [
    'holds',
    accepted,
    refused({}),
    refused({}, 'application/problem+json; charset=utf-8'),
  ],
  'is inconclusive where nothing was refused': ['inconclusive', accepted],
  'is inconclusive where everything was refused': ['inconclusive', refused({})],
  'no body': ['broken: empty', accepted, refused(undefined)],
  'a page': ['broken: not-json', accepted, refused('<html>', 'text/html')],
  'a text that says it is JSON': ['broken: not-json', accepted, refused({}), refused('Not found', 'application/json')],
  'JSON that says it is a text': ['broken: other-type', accepted, refused({}, 'text/plain')],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(errorIsJson, apiKey, ...lines), verdict));
}

test('a body that was not read to its end says nothing', () => {
  const history = writtenHistory(apiKey, accepted, refused({}), refused('{"code":'));
  const exchanges = history.exchanges.map((it) => {
    return it.outcome.kind === 'answered' && it.number === 3 ? { ...it, outcome: { ...it.outcome, cut: true } } : it;
  });
  assert.equal(errorIsJson.judge(historyOf('refusals', apiKey, exchanges), apiKey, conditions).kind, 'holds');
});
