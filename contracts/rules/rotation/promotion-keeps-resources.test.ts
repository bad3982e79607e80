import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, publicKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { observedIn } from '../cited-lines.ts';
import { FIRST, made, promoted, used, verdictOn } from '../token-lines.ts';
import { promotionKeepsResources } from './promotion-keeps-resources.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(promotionKeepsResources, lines);
const items = (...names: readonly string[]) => names.map((name, index) => ({ sid: `CR${index}`, friendly_name: name }));
const url = 'http://127.0.0.1:4010/v1/Credentials/AWS?PageSize=1000';
const list = (credentials: unknown, meta: object = { next_page_url: null }): Partial<Line> => ({
  url,
  body: { credentials, meta },
});
const before = used(OWNER_TOKEN, list(items('a', 'b')));
const rotation = [made(FIRST), promoted(FIRST)];

test('holds where all is listed as before, and perhaps more', () => {
  assert.equal(verdict(before, ...rotation, used(FIRST, list(items('a', 'b', 'c')))), 'holds');
  assert.equal(verdict(before, ...rotation, used(FIRST, list(items('a', 'b').toReversed(), {}))), 'holds');
});

test('is broken where something is gone', () => {
  assert.equal(verdict(before, ...rotation, used(FIRST, list(items('a')))), 'lost');
  assert.equal(verdict(before, ...rotation, used(FIRST, list([]))), 'lost');
});

test('is broken where something has another name', () => {
  assert.equal(verdict(before, ...rotation, used(FIRST, list(items('a', 'x')))), 'changed');
  const three = used(OWNER_TOKEN, list(items('a', 'b', 'c')));
  assert.equal(verdict(three, ...rotation, used(FIRST, list(items('a', 'x', 'c')))), 'changed');
});

test('is not broken by a mock that lists several items under one SID', () => {
  const twins = list([
    { sid: 'string', friendly_name: 'string' },
    { sid: 'string', friendly_name: null },
  ]);
  assert.equal(verdict(used(OWNER_TOKEN, twins), ...rotation, used(FIRST, twins)), 'holds');
  const one = list([{ sid: 'string', friendly_name: 'string' }]);
  assert.equal(verdict(used(OWNER_TOKEN, one), ...rotation, used(FIRST, twins)), 'holds');
  assert.equal(verdict(used(OWNER_TOKEN, twins), ...rotation, used(FIRST, one)), 'holds');
});

test('says nothing of a page that is not the whole list', () => {
  const more = list(items('a'), { next_page_url: `${url}&Page=1` });
  assert.equal(verdict(before, ...rotation, used(FIRST, more)), 'inconclusive');
  const small = { url: url.replace('1000', '1') };
  const [one, other] = [items('a'), [{ sid: 'CR9', friendly_name: 'newest' }]];
  const pages = [
    used(OWNER_TOKEN, { ...list(one, {}), ...small }),
    ...rotation,
    used(FIRST, { ...list(other, {}), ...small }),
  ];
  assert.equal(verdict(...pages), 'inconclusive');
});

test('is inconclusive where a list is missing, refused, garbage or that of another account', () => {
  assert.equal(verdict(...rotation, used(FIRST, list(items('a')))), 'inconclusive');
  assert.equal(verdict(before, ...rotation, used(FIRST, { ...list([]), status: 401 })), 'inconclusive');
  assert.equal(verdict(before, ...rotation, used(FIRST, list('none'))), 'inconclusive');
  const stranger = { username: `AC${'9'.repeat(32)}`, actor: 'stranger' } as const;
  assert.equal(verdict(before, ...rotation, used(FIRST, { ...list([]), ...stranger })), 'inconclusive');
  assert.equal(verdict(before, made(FIRST), used(OWNER_TOKEN, list([]))), 'inconclusive');
});

test('does not blame the promotion for what the last list before it did not have', () => {
  const [none, some] = [list([]), list(items('a'))];
  assert.equal(verdict(before, used(OWNER_TOKEN, none), ...rotation, used(FIRST, none)), 'inconclusive');
  assert.equal(verdict(before, used(OWNER_TOKEN, some), ...rotation, used(FIRST, some)), 'holds');
});

test('holds no list against one of another address', () => {
  const { list: listKeys } = publicKey.operations;
  const keys = { ...list([]), url: url.replace('AWS', 'PublicKeys'), ...(listKeys && { operation: listKeys }) };
  assert.equal(verdict(before, ...rotation, used(FIRST, keys)), 'inconclusive');
});

test('says nothing of an item without a SID', () => {
  const nameless = used(OWNER_TOKEN, list([{ friendly_name: 'a' }]));
  assert.equal(verdict(nameless, ...rotation, used(FIRST, list([]))), 'holds');
});

test('names what is gone, in few characters', () => {
  const gone = used(OWNER_TOKEN, list([{ sid: `CR${'7'.repeat(60)}` }]));
  const observed = observedIn(promotionKeepsResources, authToken, gone, ...rotation, used(FIRST, list([])));
  assert.equal(observed, `CR${'7'.repeat(38)} is gone`);
});
