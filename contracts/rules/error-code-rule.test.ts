import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from './conditions.ts';
import { errorBody } from './error-lines.ts';
import { unknownResourceCode } from './errors/unknown-resource-code.ts';
import { sound } from './verdict-of.ts';

const sid = `SK${'a'.repeat(32)}`;
const right: readonly Line[] = [
  { step: 'fetch', sid },
  { step: 'delete', sid },
];
const fetched: Line = { step: 'fetch', sid, status: 404, body: errorBody(20404, 404) };
const deleted: Line = { ...fetched, step: 'delete' };
const updated: Line = { ...fetched, step: 'update' };
const judge = (...lines: readonly Line[]) => {
  const judgement = unknownResourceCode.judge(writtenHistory(apiKey, ...right, ...lines), apiKey, conditions);
  return sound(unknownResourceCode, judgement);
};
const reason = (...lines: readonly Line[]) => {
  const judgement = judge(...lines);
  return judgement.kind === 'inconclusive' ? judgement.reason : judgement.kind;
};

test('holds where each kind of request has the code', () => {
  assert.equal(judge(fetched, deleted).kind, 'holds');
  assert.equal(judge(fetched, { ...deleted, body: '<p>' }, deleted).kind, 'holds');
});

test('is inconclusive where one kind of request has no code, or another status, and says which', () => {
  assert.match(reason(fetched, { ...deleted, body: '<p>' }), /^the delete .*no code that could be read$/);
  const other = { ...deleted, status: 400 };
  assert.match(reason(fetched, other), /^[^,]*delete[^,]* was answered with 400, for which no code is documented$/);
  assert.match(reason({ ...fetched, status: 400 }), /fetch.* was answered with 400, for which no code is documented$/);
});

test('says nothing where no such request was accepted', () => {
  assert.equal(reason(updated), 'no such refusal was seen beside a request that was accepted');
});

test('rests on the documents of the code, for each resource', () => {
  assert.ok(unknownResourceCode.sources.some((it) => it.resource === apiKey && it.document === 'twilio-error-20404'));
});
