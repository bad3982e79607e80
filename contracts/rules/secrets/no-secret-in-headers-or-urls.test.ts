import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, awsCredential, type Resource } from '../../../specs/catalogue.ts';
import { type Line, OWNER, OWNER_TOKEN, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { noSecretInHeadersOrUrls as rule } from './no-secret-in-headers-or-urls.ts';

const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const sid = `SK${'a'.repeat(32)}`;
const creation: Line = { step: 'create', body: { sid, secret } };
const judge = (resource: Resource, ...lines: readonly Line[]) =>
  sound(rule, rule.judge(writtenHistory(resource, ...lines), resource, conditions));
const branch = (resource: Resource, ...lines: readonly Line[]) => {
  const judgement = judge(resource, ...lines);
  return judgement.kind === 'broken' && judgement.branch;
};

test('holds where secrets are where they belong', () => {
  const page = {
    keys: [{ sid }],
    meta: { url: `http://127.0.0.1:4010/v1/Keys?AccountSid=${OWNER}&PageToken=PA${sid}` },
  };
  assert.equal(judge(apiKey, creation, { step: 'list', body: page, headers: { 'x-account': OWNER } }).kind, 'holds');
  assert.equal(judge(authToken, { step: 'create', body: { secondary_auth_token: secret } }).kind, 'holds');
});

for (const [what, headers] of Object.entries({
  'the token, in Basic credentials': { 'x-seen': `Basic ${Buffer.from(`${OWNER}:${OWNER_TOKEN}`).toString('base64')}` },
  'the token, in a cookie': { 'set-cookie': `session=${OWNER_TOKEN.toUpperCase()}; HttpOnly` },
  'the secret of the key': { location: `/v1/Keys/${sid}?secret=${secret}` },
})) {
  test(`is broken where a header has ${what}`, () => {
    assert.equal(branch(apiKey, creation, { step: 'fetch', sid, body: { sid }, headers }), 'in-header');
  });
}

test('is broken where the header of a creation, of a refusal or of an empty answer has it', () => {
  const headers = { 'x-secret': secret };
  assert.equal(branch(apiKey, { ...creation, headers }), 'in-header');
  assert.equal(branch(apiKey, creation, { step: 'fetch', status: 404, headers }), 'in-header');
  assert.equal(branch(apiKey, creation, { step: 'delete', sid, headers }), 'in-header');
});

test('is broken where a page address, or the address of an item, has one', () => {
  const token = Buffer.from(`after ${OWNER_TOKEN}`).toString('base64url');
  const meta = { next_page_url: `http://127.0.0.1:4010/v1/Keys?PageToken=${token}` };
  assert.equal(branch(apiKey, { step: 'list', body: { keys: [], meta } }), 'in-url');
  const sent: Line = {
    step: 'create',
    fields: { Credentials: `AKIA:${secret}` },
    body: { links: { next: `https://x.test/?k=${secret}` } },
  };
  assert.equal(branch(awsCredential, sent), 'in-url');
});

for (const [what, body] of Object.entries({
  'an item of a list': { keys: [{ sid }, { sid, page: [`https://x.test/?k=${secret}`] }] },
  'an address of another scheme': { place: `s3+x.1://x.test/${secret}` },
  'a relative address': { url: `/v1/Keys?secret=${secret}` },
  'a list of links': { links: [`/v1/Keys?secret=${secret}`] },
})) {
  test(`is broken where ${what} has one`, () =>
    assert.equal(branch(apiKey, creation, { step: 'list', body }), 'in-url'));
}

test('leaves to other rules a secret that is no part of an address', () => {
  const body = { note: `see https://x.test/?k=${secret}`, linkage: secret, more: [{ text: secret }] };
  assert.equal(judge(apiKey, creation, { step: 'fetch', sid, body }).kind, 'holds');
});

test('does not take a token that was refused for a secret', () => {
  const wrong: Line = {
    step: 'list',
    actor: 'wrong-token',
    password: 'c3'.repeat(16),
    status: 401,
    headers: { 'x-seen': 'c3'.repeat(16) },
  };
  assert.equal(judge(apiKey, { step: 'list', body: { keys: [] } }, wrong).kind, 'holds');
});

test('is inconclusive where nothing was answered, or all that came is the same page', () => {
  assert.equal(judge(apiKey, { step: 'list', body: '<p>Welcome</p>' }).kind, 'inconclusive');
  assert.equal(judge(apiKey, { ...creation, lost: 'unknown' }).kind, 'inconclusive');
});
