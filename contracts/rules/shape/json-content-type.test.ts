import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { historyOf } from '../../evidence/history.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { verdictOf } from '../verdict-of.ts';
import { jsonContentType } from './json-content-type.ts';

const sid = `SK${'a'.repeat(32)}`;
const typed = (type: string): Line => ({ step: 'fetch', sid, body: { sid }, headers: { 'content-type': type } });

for (const type of [
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON;v=1',
  'application/hal+json',
]) {
  test(`holds for ${type}`, () => assert.equal(verdictOf(jsonContentType, apiKey, typed(type)), 'holds'));
}

for (const type of ['text/html', 'text/json', 'application/jsonp', 'application/xml; as=application/json', 'json']) {
  test(`is broken for ${type}`, () =>
    assert.equal(verdictOf(jsonContentType, apiKey, typed('application/json'), typed(type)), 'broken: other-type'));
}

test('is broken without a content type', () => {
  const history = writtenHistory(apiKey, typed('application/json'));
  const exchanges = history.exchanges.map((it) => ({ ...it, outcome: { ...it.outcome, headers: {} } }));
  const judgement = jsonContentType.judge(historyOf('lifecycle', apiKey, exchanges), apiKey, conditions);
  assert.equal(judgement.kind === 'broken' && judgement.branch, 'missing');
});

test('an answer without a body, and a refusal, say nothing', () => {
  assert.equal(
    verdictOf(jsonContentType, apiKey, { step: 'delete', sid }, { ...typed('text/html'), status: 404 }),
    'inconclusive',
  );
});
