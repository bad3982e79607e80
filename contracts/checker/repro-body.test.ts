import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparable, namingSids } from './repro-body.ts';

const body = (digit: string, port: number) =>
  JSON.stringify({
    sid: `CR${digit.repeat(32)}`,
    friendly_name: 'a name',
    date_created: `2026-01-0${digit}T00:00:00Z`,
    secret: digit.repeat(40),
    url: `http://127.0.0.1:${port}/v1/x`,
  });

test('what differs from run to run is taken out of a body, and nothing else', () => {
  assert.equal(comparable(body('1', 4010)), comparable(body('2', 4011)));
  assert.notEqual(comparable(body('1', 4010)), comparable(body('1', 4010).replace('a name', 'another')));
  assert.match(comparable(body('1', 4010)), /"sid":"SID","friendly_name":"a name"/);
});

test('a SID that the script knows is told from every other one', () => {
  const known = [{ value: `CR${'1'.repeat(32)}`, variable: 'SID_7' }];
  assert.match(comparable(body('1', 4010), known), /"sid":"SID_7"/);
  assert.match(comparable(body('2', 4010), known), /"sid":"SID"/);
  assert.equal(namingSids(body('1', 4010), known), 's/$SID_7/SID_7/g;');
  assert.equal(namingSids(body('2', 4010), known), '');
});
