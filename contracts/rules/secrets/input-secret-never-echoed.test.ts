import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { awsCredential, publicKey, type Resource } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { sound } from '../verdict-of.ts';
import { inputSecretNeverEchoed as rule } from './input-secret-never-echoed.ts';

const id = 'AKIA0123456789ABCDEF';
const half = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCY:EXAMPLE';
const Credentials = `${id}:${half}`;
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString()
  .trim();

const creation: Line = { step: 'create', fields: { Credentials }, body: { sid: 'CR1' } };
const keyCreation: Line = { step: 'create', fields: { PublicKey: pem }, body: { sid: 'CR1' } };
const judge = (resource: Resource, ...lines: readonly Line[]) =>
  sound(rule, rule.judge(writtenHistory(resource, ...lines), resource, conditions));
const branch = (...parts: Parameters<typeof judge>) => {
  const judgement = judge(...parts);
  return judgement.kind === 'broken' && judgement.branch;
};

test('holds where nothing of it is answered, not even if the id of the access key is', () => {
  const fetched: Line = { step: 'fetch', body: { sid: 'CR1', key: id, last: half.slice(-4) } };
  assert.equal(judge(awsCredential, creation, fetched).kind, 'holds');
  assert.equal(judge(publicKey, keyCreation, { step: 'list', body: { credentials: [] } }).kind, 'holds');
});

for (const [what, line] of Object.entries({
  'the whole': { body: { credentials: Credentials } },
  'the second half': { body: { note: half } },
  'the second half, URL-encoded, in a header': { headers: { 'x-stored': encodeURIComponent(half) } },
  'the half in base64': { body: { note: Buffer.from(`x${half}`).toString('base64') } },
  'it in an error message': { status: 400, body: { message: `bad value ${half}` } },
} satisfies Readonly<Record<string, Partial<Line>>>)) {
  test(`is broken where the creation answers ${what}`, () => {
    assert.equal(branch(awsCredential, { ...creation, ...line }), 'echoed');
  });

  test(`is broken where a later answer shows ${what}`, () => {
    assert.equal(branch(awsCredential, creation, { step: 'update', sid: 'CR1', ...line }), 'shown-later');
  });
}

test('is broken where one line of a public key is answered, or its text without line breaks', () => {
  const line = pem.split('\n')[3];
  assert.equal(
    branch(publicKey, keyCreation, { step: 'list', body: { credentials: [{ fingerprint: line }] } }),
    'shown-later',
  );
  assert.equal(branch(publicKey, { ...keyCreation, body: { key: pem.replaceAll('\n', '') } }), 'echoed');
});

test('is broken where what was refused is shown later', () => {
  const refused: Line = { ...creation, status: 400, body: {} };
  assert.equal(branch(awsCredential, refused, { step: 'list', body: { note: half } }), 'shown-later');
});

test('says nothing of answers that came before it was handed over', () => {
  const early: Line = { step: 'fetch', body: { sid: 'CR1', note: half } };
  assert.equal(judge(awsCredential, early, creation).kind, 'holds');
  const list: Line = { step: 'list', body: { credentials: [] } };
  assert.equal(judge(awsCredential, list, { ...creation, status: 400 }).kind, 'inconclusive');
});

test('does not quote the secret', () => {
  const judgement = judge(awsCredential, { ...creation, body: { note: half } });
  assert.doesNotMatch(JSON.stringify({ ...judgement, evidence: [] }), /wJalr/);
});

test('is inconclusive where all that came is the same page', () => {
  assert.equal(judge(awsCredential, { ...creation, body: '<p>Welcome</p>' }).kind, 'inconclusive');
});

test('is inconclusive where nothing was handed over, and ignores what is too short', () => {
  assert.equal(judge(awsCredential, { step: 'create', fields: { FriendlyName: 'a' } }).kind, 'inconclusive');
  assert.equal(
    judge(awsCredential, { step: 'create', fields: { Credentials: 'a:b' }, body: { sid: 'CR1', a: 'b' } }).kind,
    'holds',
  );
});
