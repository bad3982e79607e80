import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import type { Client, RequestPlan } from './client.ts';
import { createPatientClient } from './patience.ts';

const plan: RequestPlan = {
  scenario: 'lifecycle',
  step: 'list',
  actor: { name: 'owner' },
  method: 'GET',
  url: 'http://127.0.0.1:4010/v1/Credentials/AWS',
};
const busy: Line = { step: 'list', status: 429 };

function patientWith(...lines: readonly Line[]) {
  const answers = writtenHistory(awsCredential, ...lines).exchanges;
  const slept: number[] = [];
  let sent = 0;
  const client: Client = {
    requests: () => sent,
    note: () => assert.fail('nobody else sent anything'),
    async send() {
      sent += 1;
      return answers[Math.min(sent, answers.length) - 1] ?? assert.fail('no answer is left');
    },
  };
  const clock = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) };
  return { client: createPatientClient(client, clock), slept };
}

test('a request that is answered at once is sent once', async () => {
  const { client, slept } = patientWith({ step: 'list', body: {} });
  await client.send(plan);
  assert.equal(client.requests(), 1);
  assert.deepEqual(slept, []);
});

test('a request that is answered 429 is sent again, after a growing pause', async () => {
  const { client, slept } = patientWith(busy, busy, { step: 'list', body: {} });
  const { outcome } = await client.send(plan);
  assert.equal(outcome.kind === 'answered' && outcome.status, 200);
  assert.deepEqual(slept, [250, 500]);
});

test('the pause is what Retry-After says, within bounds', async () => {
  const { client, slept } = patientWith(
    { ...busy, headers: { 'retry-after': '2' } },
    { ...busy, headers: { 'retry-after': '3600' } },
    { ...busy, headers: { 'retry-after': 'soon' } },
    { step: 'list', body: {} },
  );
  await client.send(plan);
  assert.deepEqual(slept, [2000, 5000, 1000]);
});

test('a server that is always busy is waited for in bounds, over a whole run', async () => {
  const { client, slept } = patientWith(busy);
  for (let index = 0; index < 100; index += 1) await client.send(plan);
  assert.equal(
    slept.reduce((sum, it) => sum + it, 0),
    20_000,
  );
  assert.ok(client.requests() < 140, `${client.requests()}`);
});
