import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN, writtenHistory } from '../../evidence/written-history.ts';
import { citedLines, coveringLines, observedIn } from '../cited-lines.ts';
import { conditions } from '../conditions.ts';
import { deleted, FIRST, made, promoted, refusedUse, SECOND, used, verdictOn } from '../token-lines.ts';
import { oldTokenDies } from './old-token-dies.ts';

const verdict = (...lines: readonly Line[]) => verdictOn(oldTokenDies, lines);
const rotated = [made(FIRST), promoted(FIRST)];
const twice = [...rotated, refusedUse(), made(SECOND, { password: FIRST }), promoted(SECOND, { password: SECOND })];

test('holds where it is refused, at once or after a while', () => {
  assert.equal(verdict(...rotated, refusedUse()), 'holds');
  const slow = [used(OWNER_TOKEN, { poll: 'pending' }), refusedUse(OWNER_TOKEN, { poll: 'settled', second: 50 })];
  assert.equal(verdict(...rotated, ...slow), 'holds');
  assert.equal(verdict(...twice, refusedUse(FIRST), used(SECOND, { second: 60 }), refusedUse()), 'holds');
});

test('is broken where it is accepted after the wait, or long after the promotion', () => {
  assert.equal(verdict(...rotated, used(OWNER_TOKEN, { poll: 'expired' })), 'still-accepted');
  assert.equal(verdict(...rotated, used(OWNER_TOKEN, { second: 60 })), 'still-accepted');
  assert.equal(verdict(...rotated, deleted({ second: 60 })), 'still-accepted');
});

test('is broken where only the token of the second rotation lives on', () => {
  assert.equal(verdict(...twice, used(FIRST, { poll: 'expired' })), 'still-accepted');
});

test('is broken where it comes back, at the second promotion for example', () => {
  assert.equal(verdict(...twice, refusedUse(FIRST), used()), 'revived');
  assert.equal(verdict(...rotated, refusedUse(), used()), 'revived');
});

test('lets the servers of a real account hear of it one after the other, for a while', () => {
  assert.equal(verdictOn(oldTokenDies, [...rotated, refusedUse(), used()], true), 'holds');
  assert.equal(verdictOn(oldTokenDies, [...rotated, refusedUse(), used(OWNER_TOKEN, { second: 60 })], true), 'revived');
});

test('takes no promoted token, nor that of another account, for the old one', () => {
  const asSecondary = [
    made(FIRST),
    promoted(FIRST, { password: FIRST, actor: 'owner-secondary' }),
    used(FIRST, { second: 60 }),
  ];
  assert.equal(verdict(...asSecondary, refusedUse()), 'holds');
  const other: Line = used(OWNER_TOKEN, { username: `AC${'9'.repeat(32)}`, second: 60 });
  assert.equal(verdict(...rotated, refusedUse(), other), 'holds');
  assert.equal(verdict(used(FIRST), promoted(FIRST, { password: FIRST }), used(FIRST, { second: 60 })), 'inconclusive');
});

test('is inconclusive where the promotion may have failed, or the token was not tried', () => {
  assert.equal(
    verdict(made(FIRST), promoted(FIRST, { status: 503 }), used(OWNER_TOKEN, { second: 60 })),
    'inconclusive',
  );
  assert.equal(
    verdict(made(FIRST), promoted(FIRST, { status: 404 }), used(OWNER_TOKEN, { second: 60 })),
    'inconclusive',
  );
  assert.equal(
    verdict(...rotated, used(OWNER_TOKEN, { lost: 'unknown' }), used(OWNER_TOKEN, { status: 500 })),
    'inconclusive',
  );
});

test('does not quote a token', () => {
  const history = writtenHistory(authToken, ...rotated, used(OWNER_TOKEN, { second: 60 }));
  const judgement = oldTokenDies.judge(history, authToken, conditions);
  assert.ok(judgement.kind === 'broken' && !(judgement.expected + judgement.observed).includes(OWNER_TOKEN));
});

test('says nothing of a token while its end is still being waited for, however long that takes', () => {
  assert.equal(verdict(...rotated, used(OWNER_TOKEN, { poll: 'pending', second: 60 })), 'inconclusive');
});

test('takes 404 for a refusal only where the same read is accepted for the new token of the same account', () => {
  const missing = used(OWNER_TOKEN, { status: 404 });
  assert.equal(verdict(...rotated, missing, used(FIRST)), 'holds');
  assert.equal(verdict(...rotated, missing, used(FIRST, { url: 'http://127.0.0.1:4010/v1/other' })), 'inconclusive');
  assert.equal(verdict(...rotated, missing, used(FIRST, { username: `AC${'9'.repeat(32)}` })), 'inconclusive');
  const stray: Line = { ...missing, step: 'stray', status: 405 };
  assert.equal(verdict(...rotated, stray, used(FIRST)), 'inconclusive');
});

test('rests on the end of the token and on its refusals, and counts only those of a use', () => {
  const lines = [...rotated, refusedUse(), promoted(FIRST, { status: 401 })];
  assert.deepEqual(citedLines(oldTokenDies, authToken, ...lines), [2, 3, 4]);
  assert.deepEqual(coveringLines(oldTokenDies, authToken, ...lines), [2, 3]);
});

test('says how long after which end the token was accepted', () => {
  const late = used(OWNER_TOKEN, { second: 61 });
  assert.match(observedIn(oldTokenDies, authToken, ...rotated, late), /accepted 60 s after the promotion/);
});
