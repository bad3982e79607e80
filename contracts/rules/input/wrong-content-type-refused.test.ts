import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerToken, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { historyOf } from '../../evidence/history.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { wrongContentTypeRefused } from './wrong-content-type-refused.ts';

/** A line whose fields are sent as JSON, with this content type. */
interface Sent extends Line {
  readonly type?: string;
}

const right: Sent = { step: 'create', fields: { PublicKey: 'right', FriendlyName: 'right' }, body: {} };
const json: Sent = {
  step: 'create',
  fields: { PublicKey: 'wrong', FriendlyName: 'wrong' },
  type: 'application/json',
  status: 415,
};
const accepted: Sent = { ...json, status: 201, body: {} };

function verdict(resource: Resource, ...lines: readonly Sent[]) {
  const exchanges = writtenHistory(resource, ...lines).exchanges.map((it) => {
    const { type, fields } = lines[it.number - 1] ?? {};
    if (type === undefined) return it;
    const headers = { ...it.request.headers, 'content-type': type };
    return { ...it, request: { ...it.request, headers, ...(fields && { body: JSON.stringify(fields) }) } };
  });
  const history = historyOf('inputs', resource, exchanges);
  const judgement = sound(wrongContentTypeRefused, wrongContentTypeRefused.judge(history, resource, conditions));
  return judgement.kind === 'broken' ? judgement.branch : judgement.kind;
}

for (const status of [400, 415]) {
  test(`holds with ${status}`, () => assert.equal(verdict(publicKey, right, { ...json, status }), 'holds'));
}

test('is broken where it is accepted', () => {
  assert.equal(verdict(publicKey, right, accepted), 'accepted');
  assert.equal(verdict(publicKey, right, { ...accepted, variation: { kind: 'wrong-content-type' } }), 'accepted');
  assert.equal(verdict(publicKey, right, { ...accepted, step: 'update', sid: 'CR1', status: 200 }), 'accepted');
});

test('is broken where the refused credential is listed later', () => {
  const list: Line = { step: 'list', body: { credentials: [{ sid: 'CR1', friendly_name: 'wrong' }] } };
  assert.equal(verdict(publicKey, right, json, list), 'changed');
});

test('is inconclusive where forms are refused, too', () => {
  assert.equal(verdict(publicKey, { ...right, status: 415 }, json), 'inconclusive');
});

test('is inconclusive where all bodies were forms', () => {
  assert.equal(verdict(publicKey, right, { step: 'list' }, right), 'inconclusive');
  const shouted = 'Application/X-WWW-Form-Urlencoded; charset=utf-8';
  assert.equal(verdict(publicKey, right, { ...accepted, type: shouted }), 'inconclusive');
});

test('does not judge a body that does not say what it is, nor a type without a body', () => {
  assert.equal(verdict(publicKey, right, { ...accepted, type: '' }), 'inconclusive');
  const { fields: _, ...empty } = accepted;
  assert.equal(verdict(publicKey, right, empty), 'inconclusive');
});

test('does not judge reads, nor what is wrong in another way', () => {
  assert.equal(verdict(publicKey, right, { ...accepted, step: 'list', status: 200 }), 'inconclusive');
  assert.equal(verdict(publicKey, right, { ...accepted, variation: { kind: 'long-name' } }), 'inconclusive');
});

test('does not ask for a form where JSON is documented', () => {
  const update: Sent = { ...accepted, step: 'update', sid: 'p1', status: 200 };
  assert.equal(verdict(providerToken, update), 'inconclusive');
});
