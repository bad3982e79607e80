import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretsBeside } from './secrets-beside.ts';

const headers = {
  cookie: 'theme=dark; session=Cookie0000001',
  authorization: 'Digest Header0000002',
  'x-api-key': 'Header0000003',
  'idempotency-key': 'Harmless000001',
};
const request = {
  method: 'POST',
  url: 'https://example.com/a?apikey=Query00000004&PageToken=Harmless000002&to=Harmless000003',
  headers,
  body: 'password=Form000000005&name=Harmless000004',
};
const answer = {
  kind: 'answered',
  status: 200,
  headers: { 'set-cookie': 'session=Answer0000006; Path=/' },
  body: '{"data":{"access_token":"Answer0000007","sid":"SK00000000000000000000000000000000"}}',
} as const;

test('what may be a secret anywhere in recorded traffic is known as one', () => {
  const found = secretsBeside({ request, outcome: answer, sentAtMs: 0, ms: 1 });
  assert.deepEqual(
    found.toSorted((a, b) => (a.slice(-1) < b.slice(-1) ? -1 : 1)),
    [
      'Cookie0000001',
      'Header0000002',
      'Header0000003',
      'Query00000004',
      'Form000000005',
      'Answer0000006',
      'Answer0000007',
    ],
  );
});
