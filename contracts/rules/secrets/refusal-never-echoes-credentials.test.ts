import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER, OWNER_TOKEN, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { refusalNeverEchoesCredentials } from './refusal-never-echoes-credentials.ts';

const wrong = 'c3d4'.repeat(8);
const control: Line = { step: 'list', body: { keys: [] } };
const refused: Line = { step: 'list', actor: 'wrong-token', password: wrong, status: 401 };
const judge = (...lines: readonly Line[]) =>
  refusalNeverEchoesCredentials.judge(writtenHistory(apiKey, ...lines), apiKey, conditions);
const branch = (...lines: readonly Line[]) => {
  const judgement = judge(...lines);
  return judgement.kind === 'broken' && judgement.branch;
};

test('holds where refusals name nobody but the account', () => {
  assert.equal(judge(control, { ...refused, body: { message: `Authenticate, ${OWNER}` } }).kind, 'holds');
});

for (const [what, line] of Object.entries({
  'the wrong token': { body: { message: `${wrong} is not a token` } },
  'the Basic credentials': { body: { detail: Buffer.from(`${OWNER}:${wrong}`).toString('base64') } },
  'the token in a header': { headers: { 'www-authenticate': `Basic realm="${wrong}"` } },
  'the token after a fault': { status: 500, body: `<pre>authorization: ${wrong}</pre>` },
  'the token when busy': { status: 429, body: { message: wrong.toUpperCase() } },
} satisfies Readonly<Record<string, Partial<Line>>>)) {
  test(`is broken where a refusal echoes ${what}`, () => {
    assert.equal(branch(control, { ...refused, ...line }), 'echoed');
  });
}

test('is broken where a refusal of good credentials echoes them', () => {
  assert.equal(branch(control, { step: 'fetch', status: 404, body: { message: OWNER_TOKEN } }), 'echoed');
});

test('is broken where a refusal shows the token that would have been right', () => {
  assert.equal(branch(control, { ...refused, body: { expected: OWNER_TOKEN } }), 'another-shown');
  assert.equal(branch(control, { ...refused, actor: 'nobody', body: { expected: OWNER_TOKEN } }), 'another-shown');
});

test('is inconclusive where everything is refused, and where nothing is', () => {
  assert.equal(judge(refused, { step: 'list', status: 401 }).kind, 'inconclusive');
  assert.equal(judge(control).kind, 'inconclusive');
});
