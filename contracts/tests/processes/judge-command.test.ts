import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { RunRecord } from '../../checker/record-types.ts';
import { scratchFolder } from './scratch-folder.ts';
import { spawned } from './spawned.ts';

const OWNER = `AC${'1'.repeat(32)}`;
const KEY = `SK${'2'.repeat(32)}`;
const KEYS = 'https://iam.twilio.com/v1/Keys';
const TOKEN = '0123456789abcdef0123456789abcdef';
const SECRET = 'Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8Qr9St0Uv';
const DATE = 'Mon, 02 Mar 2026 09:15:00 +0000';
const shown = { sid: KEY, friendly_name: 'a', date_created: DATE, date_updated: DATE, policy: null };

describe('npm run judge', { concurrency: 2 }, () => {
  test('ends with 1 where something is broken, and writes no secret', async () => {
    const { code, output, text } = await judge([
      line(`POST ${KEYS}`, 201, { ...shown, secret: SECRET }),
      line(`GET ${KEYS}/${KEY}`, 200, { ...shown, secret: SECRET }),
    ]);
    assert.equal(code, 1, output);
    assert.match(output, /^MUST secret-shown-once \(api-key\)/m);
    assert.match(output, /^2 recorded requests, sent in /m);
    for (const it of [SECRET, TOKEN, Buffer.from(`${OWNER}:${TOKEN}`).toString('base64')]) {
      assert.ok(!output.includes(it) && !text.includes(it));
    }
    const record: RunRecord = JSON.parse(text);
    assert.ok(record.verdicts.every(({ origin }) => origin === 'recording'));
  });

  test('ends with 2 and one sentence where the file cannot be judged', async () => {
    const elsewhere = line('GET https://example.com/v1/Keys', 200, {});
    assert.deepEqual(await refused(har([elsewhere])), {
      code: 2,
      sentence:
        'None of its 1 requests is for these APIs (they went to example.com): say where they are with --address.',
    });
    const { code, sentence } = await refused(har([elsewhere]).slice(0, 200));
    assert.deepEqual([code, sentence], [2, 'It is not JSON, or breaks off before its end.']);
  });

  test('says how it is used', async () => {
    const { code, output } = await spawned({ args: ['contracts/commands/judge.ts'] }).ended;
    assert.deepEqual([code, output.slice(0, 18)], [2, 'Name one recording']);
  });
});

async function judge(lines: readonly unknown[]) {
  const folder = scratchFolder();
  const [file, record] = [join(folder, 'traffic.har'), join(folder, 'record.json')];
  writeFileSync(file, har(lines));
  const ended = await spawned({ args: ['contracts/commands/judge.ts', file, '--record', record] }).ended;
  return { ...ended, text: readFileSync(record, 'utf8') };
}

async function refused(text: string) {
  const file = join(scratchFolder(), 'traffic.har');
  writeFileSync(file, text);
  const { code, output } = await spawned({ args: ['contracts/commands/judge.ts', file] }).ended;
  return { code, sentence: output.trim().slice(file.length + 2) };
}

function har(entries: readonly unknown[]): string {
  return JSON.stringify({ log: { version: '1.2', entries } });
}

function line(request: string, status: number, body: unknown) {
  const [method, url] = request.split(' ');
  const authorization = `Basic ${Buffer.from(`${OWNER}:${TOKEN}`).toString('base64')}`;
  const text = JSON.stringify(body);
  return {
    startedDateTime: '2026-03-02T09:15:00.000Z',
    time: 20,
    request: { method, url, headers: [{ name: 'Authorization', value: authorization }] },
    response: {
      status,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { size: text.length, text },
    },
  };
}
