import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, type Resource } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { secretShownOnce } from './secret-shown-once.ts';

const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const token = 'a1b2'.repeat(8);
const sid = `SK${'a'.repeat(32)}`;
const creation = { step: 'create', body: { sid, secret } } as const;
const tokenCreation = { step: 'create', body: { secondary_auth_token: token } } as const;

const judgeOn = (resource: Resource, lines: readonly Line[]) =>
  sound(secretShownOnce, secretShownOnce.judge(writtenHistory(resource, ...lines), resource, conditions));
const judge = (...lines: readonly Line[]) => judgeOn(apiKey, lines);
const judgeToken = (...lines: readonly Line[]) => judgeOn(authToken, lines);

test('holds where no later answer shows the secret', () => {
  const judgement = judge(creation, { step: 'fetch', sid, body: { sid } }, { step: 'list', body: { keys: [{ sid }] } });
  assert.equal(judgement.kind, 'holds');
});

test('holds by the creation and what came after it', () => {
  const seen: Line = { step: 'fetch', sid, body: { sid } };
  const judgement = judge(seen, creation, seen, { step: 'list', body: { keys: [{ sid }] } });
  assert.deepEqual(judgement.kind === 'holds' && judgement.evidence.map((it) => it.number), [2, 3, 4]);
});

test('leaves to other rules what was shown before the creation, or by it', () => {
  const shown: Line = { step: 'fetch', sid, body: { sid, note: secret } };
  assert.equal(judge(shown, creation).kind, 'holds');
  assert.equal(judge({ ...creation, body: { sid, secret, note: secret } }).kind, 'holds');
});

test('holds where a promotion gives the token that is now the primary one', () => {
  assert.equal(judgeToken(tokenCreation, { step: 'promote', body: { auth_token: token } }).kind, 'holds');
});

for (const [form, answer] of Object.entries({
  'as it is': { body: { sid, note: secret } },
  'in base64, inside Basic credentials': { body: { auth: Buffer.from(`${sid}:${secret}`).toString('base64') } },
  'in a header': { headers: { 'x-debug': encodeURIComponent(secret) } },
  'in an item of a list': { step: 'list', body: { keys: [{ sid }, { sid, key: { value: secret.toUpperCase() } }] } },
  'in an error message': { status: 404, body: { message: `${secret} was not found` } },
  'after an update alone': { step: 'update', body: { sid, friendly_name: secret } },
  'to somebody else, too early': { actor: 'stranger', poll: 'pending', body: { note: secret } },
} satisfies Readonly<Record<string, Partial<Line>>>)) {
  test(`is broken where a later answer shows it ${form}`, () => {
    const judgement = judge(creation, { step: 'fetch', sid, body: { sid } }, { step: 'fetch', sid, ...answer });
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'leaked');
    assert.doesNotMatch(JSON.stringify({ ...judgement, evidence: [] }), new RegExp(secret, 'i'));
  });
}

test('is broken where only the second secret leaks, or the next creation shows the first one', () => {
  const other = { step: 'create', body: { sid, secret: `${secret}2` } } as const;
  assert.equal(
    judge({ ...creation, body: { sid, secret: 'Other1234' } }, creation, { step: 'list', body: secret }).kind,
    'broken',
  );
  assert.equal(judge(creation, { ...other, body: { sid, secret: 'Other1234', previous: secret } }).kind, 'broken');
});

test('is broken where the field is there again, however plain its value', () => {
  const plain = { step: 'create', body: { sid, secret: 'foobar' } } as const;
  assert.equal(judge(plain, { step: 'list', body: { keys: [{ sid, secret: 'foobar' }] } }).kind, 'broken');
});

test('is broken where another answer about tokens shows a secondary token', () => {
  assert.equal(judgeToken(tokenCreation, { ...tokenCreation, status: 400 }).kind, 'broken');
  const promotion = { step: 'promote', body: { auth_token: token, secondary_auth_token: token } } as const;
  assert.equal(judgeToken(tokenCreation, promotion).kind, 'broken');
});

test('is not broken by a mock that answers the same everywhere', () => {
  const example = { sid: 'string', friendly_name: 'string', secret: 'string' };
  assert.equal(
    judge({ step: 'create', body: example }, { step: 'fetch', body: { friendly_name: 'string' } }).kind,
    'holds',
  );
  assert.equal(judge(creation, creation).kind, 'holds');
  const aaa = { account_sid: `AC${'a'.repeat(32)}`, secondary_auth_token: 'a'.repeat(32) };
  const promotion = { account_sid: aaa.account_sid, auth_token: 'a'.repeat(32) };
  assert.equal(judgeToken({ step: 'create', body: aaa }, { step: 'promote', body: promotion }).kind, 'holds');
});

test('is inconclusive where no creation returned a secret', () => {
  assert.equal(judge({ step: 'create', body: { sid } }).kind, 'inconclusive');
  assert.equal(judge({ ...creation, status: 400 }, { step: 'fetch', body: secret }).kind, 'inconclusive');
  assert.equal(judge({ ...creation, lost: 'unknown' }).kind, 'inconclusive');
});
