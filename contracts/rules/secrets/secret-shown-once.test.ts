import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { secretShownOnce } from './secret-shown-once.ts';

const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const sid = `SK${'a'.repeat(32)}`;
const creation = { step: 'create', body: { sid, secret } } as const;

const judge = (...lines: Parameters<typeof writtenHistory>[1][]) =>
  secretShownOnce.judge(writtenHistory(apiKey, ...lines), apiKey, conditions);

test('holds where no later answer shows the secret', () => {
  const judgement = judge(creation, { step: 'fetch', sid, body: { sid } }, { step: 'list', body: { keys: [{ sid }] } });
  assert.equal(judgement.kind, 'holds');
});

for (const [form, answer] of Object.entries({
  'as it is': { body: { sid, note: secret } },
  'in base64, inside Basic credentials': { body: { auth: Buffer.from(`${sid}:${secret}`).toString('base64') } },
  'in a header': { headers: { 'x-debug': encodeURIComponent(secret) } },
})) {
  test(`is broken where a later answer shows it ${form}`, () => {
    const judgement = judge(creation, { step: 'fetch', sid, ...answer });
    assert.equal(judgement.kind === 'broken' && judgement.branch, 'leaked');
  });
}

test('is inconclusive where no creation returned a secret', () => {
  assert.equal(judge({ step: 'create', body: { sid } }).kind, 'inconclusive');
});
