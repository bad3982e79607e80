import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, type Resource } from '../../../specs/catalogue.ts';
import { type Line, OWNER, OWNER_TOKEN, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { noTokenInAnswers } from './no-token-in-answers.ts';

const judge = (resource: Resource, ...lines: readonly Line[]) =>
  noTokenInAnswers.judge(writtenHistory(resource, ...lines), resource, conditions);

test('holds where no answer shows a password, and where the answers about tokens give them', () => {
  assert.equal(judge(apiKey, { step: 'list', body: { keys: [], owner: OWNER } }).kind, 'holds');
  const next = 'b2'.repeat(16);
  const rotation: readonly Line[] = [
    { step: 'create', body: { secondary_auth_token: next } },
    { step: 'use', password: next, actor: 'owner-secondary' },
    { step: 'promote', password: next, body: { auth_token: next } },
  ];
  assert.equal(judge(authToken, ...rotation).kind, 'holds');
});

test('holds where the secret of a key that is used later was given at its creation', () => {
  const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
  const used: Line = { step: 'use', actor: 'api-key', username: 'SK1', password: secret, body: { credentials: [] } };
  assert.equal(judge(apiKey, { step: 'create', body: { sid: 'SK1', secret } }, used).kind, 'holds');
  assert.equal(judge(apiKey, { ...used, body: { note: secret } }).kind, 'broken');
});

for (const [where, line] of Object.entries({
  'under another name': { body: { debug: { auth: OWNER_TOKEN } } },
  'as the Basic header': { body: { auth: `Basic ${Buffer.from(`${OWNER}:${OWNER_TOKEN}`).toString('base64')}` } },
  'in a list': { step: 'list', body: { keys: [{ sid: 'SK1', auth_token: OWNER_TOKEN }] } },
  'on the second page, to another one': { step: 'list', actor: 'stranger', password: 'x', body: `[${OWNER_TOKEN}]` },
} satisfies Readonly<Record<string, Partial<Line>>>)) {
  test(`is broken where an answer shows the token ${where}`, () => {
    const judgement = judge(apiKey, { step: 'list', body: {} }, { step: 'fetch', ...line });
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'shown');
  });
}

test('is broken where a creation of a token shows the primary one, or a promotion the old one', () => {
  const next = 'b2'.repeat(16);
  assert.equal(
    judge(authToken, { step: 'create', body: { secondary_auth_token: next, auth_token: OWNER_TOKEN } }).kind,
    'broken',
  );
  assert.equal(judge(authToken, { step: 'promote', body: { auth_token: next, previous: OWNER_TOKEN } }).kind, 'broken');
});

test('is not broken by a password that is an ordinary word, nor by one that was refused', () => {
  assert.equal(
    judge(apiKey, { step: 'list', password: 'password', body: { keys: [], note: 'password' } }).kind,
    'holds',
  );
  const refused: Line = { step: 'list', actor: 'wrong-token', password: 'b2'.repeat(16), status: 401 };
  assert.equal(judge(apiKey, refused, { step: 'list', body: { keys: [], note: 'b2'.repeat(16) } }).kind, 'holds');
});

test('is inconclusive where nothing was accepted, or all that came is the same page', () => {
  assert.equal(
    judge(apiKey, { step: 'list', body: '<p>Welcome</p>' }, { step: 'create', body: {} }).kind,
    'inconclusive',
  );
  assert.equal(judge(apiKey, { step: 'list', status: 401, body: OWNER_TOKEN }).kind, 'inconclusive');
});
