import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authorizationHeader } from './credentials.ts';
import { type RecordedPair, recordingOf } from './recorded-exchange.ts';
import { OWNER, OWNER_TOKEN } from './written-history.ts';

const ORIGIN = 'https://gateway.example/twilio';
const addresses = { accounts: [ORIGIN], iam: [ORIGIN, 'https://iam.example'] };
const KEY = `SK${'1'.repeat(32)}`;
const OTHER = `AC${'2'.repeat(32)}`;
const SECOND = 'fedcba9876543210'.repeat(2);

interface Line {
  readonly method?: string;
  readonly url: string;
  readonly as?: readonly [string, string] | 'nobody';
  readonly status?: number;
  readonly body?: unknown;
}

describe('a recorded request', () => {
  const places: readonly (readonly [title: string, line: Line, expected: string])[] = [
    ['below the path of a proxy', { url: `${ORIGIN}/v1/Keys/${KEY}` }, `api-key fetch FetchKey ${KEY}`],
    ['of a host of its own', { url: `https://iam.example/v1/Keys?PageSize=1` }, 'api-key list ListGetKeys -'],
    ['with a SID that is encoded', { url: `${ORIGIN}/v1/Keys/S%4B1` }, 'api-key fetch FetchKey SK1'],
    ['with encoding that is broken', { url: `${ORIGIN}/v1/Keys/%E0` }, 'api-key fetch FetchKey %E0'],
    ['with another method', { method: 'PUT', url: `${ORIGIN}/v1/Keys` }, 'api-key stray - -'],
    [
      'for a token',
      { method: 'POST', url: `${ORIGIN}/v1/AuthTokens/Promote` },
      'auth-token promote UpdateAuthTokenPromotion -',
    ],
  ];
  for (const [title, line, expected] of places) {
    test(`${title} is found in the documents`, () => {
      const { histories, unmatched } = recordingOf([pairOf(line)], { addresses });
      const own = histories.find((it) => it.exchanges.some(({ step }) => step !== 'use'));
      const { step, operation, sid } = own?.exchanges[0] ?? {};
      assert.equal(`${own?.resource.id} ${step} ${operation?.operationId ?? '-'} ${sid ?? '-'}`, expected);
      assert.deepEqual(unmatched, []);
    });
  }

  for (const url of [
    `${ORIGIN}/v1/Other`,
    `${ORIGIN}/v1/Keys/`,
    'https://gateway.example/v1/Keys',
    'https://x/v1/Keys',
    '/',
  ]) {
    test(`for ${url} is nothing that can be judged`, () => {
      const { histories, unmatched } = recordingOf([pairOf({ url })], { addresses });
      assert.deepEqual([histories.length, unmatched.length], [0, 1]);
    });
  }
});

describe('who sent recorded requests', () => {
  const list = `${ORIGIN}/v1/Keys`;
  const create = { method: 'POST', url: `${ORIGIN}/v1/AuthTokens/Secondary`, status: 201 };
  const promote = { method: 'POST', url: `${ORIGIN}/v1/AuthTokens/Promote` };
  const remove = { method: 'DELETE', url: `${ORIGIN}/v1/AuthTokens/Secondary`, status: 204 };
  const gave = { ...create, body: { secondary_auth_token: SECOND } };
  const asSecond = { url: list, as: [OWNER, SECOND] } as const;
  const newKey = { method: 'POST', url: list, status: 201, body: { sid: KEY, secret: 'key-secret' } };
  const asKey = { url: list, as: [KEY, 'key-secret'] } as const;
  const cases: readonly (readonly [title: string, lines: readonly Line[], last: string])[] = [
    ['nobody', [{ url: list, as: 'nobody', status: 401 }], 'nobody'],
    ['the first account', [{ url: list }], 'owner'],
    ['a wrong token', [{ url: list }, { url: list, as: [OWNER, 'wrong'], status: 401 }], 'wrong-token'],
    ['a token of before the recording', [{ url: list }, asSecond], 'owner-secondary'],
    ['the new secondary', [gave, asSecond], 'owner-secondary'],
    ['a deleted secondary', [gave, remove, { ...asSecond, status: 401 }], 'owner-deleted-secondary'],
    ['a promoted secondary', [gave, promote, asSecond], 'owner'],
    ['a replaced token', [gave, promote, { url: list, status: 401 }], 'owner-old-token'],
    ['another account', [{ url: list }, { url: list, as: [OTHER, 'theirs'] }], 'subaccount'],
    ['an unknown account', [{ url: list }, { url: list, as: [OTHER, 'theirs'], status: 401 }], 'unknown-account'],
    ['a key', [newKey, asKey], 'api-key'],
    ['a key with a wrong secret', [newKey, { ...asKey, as: [KEY, 'other'] }], 'wrong-key-secret'],
    ['a deleted key', [newKey, { method: 'DELETE', url: `${list}/${KEY}`, status: 204 }, asKey], 'deleted-key'],
  ];
  for (const [title, lines, expected] of cases) {
    test(`${title} is told by the credentials and the answers before`, () => {
      const { histories } = recordingOf(lines.map(pairOf), { addresses });
      const last = histories.flatMap((it) => it.exchanges).find((it) => it.number === lines.length);
      assert.equal(last?.actor, expected);
    });
  }

  test('a stranger is whom the caller names so', () => {
    const pairs = [{ url: list }, { url: list, as: [OTHER, 'theirs'] as const }].map(pairOf);
    const { histories } = recordingOf(pairs, { addresses, owner: OWNER, stranger: OTHER });
    assert.deepEqual(
      histories.flatMap((it) => (it.resource.id === 'api-key' ? it.exchanges.map(({ actor }) => actor) : [])),
      ['owner', 'stranger'],
    );
  });
});

function pairOf({ method = 'GET', url, as = [OWNER, OWNER_TOKEN], status = 200, body = {} }: Line): RecordedPair {
  const credentials = as === 'nobody' ? undefined : ({ kind: 'basic', username: as[0], password: as[1] } as const);
  const headers = { ...(credentials && { authorization: authorizationHeader(credentials) }) };
  const outcome = { kind: 'answered', status, headers: {}, body: JSON.stringify(body) } as const;
  return { request: { method, url, headers }, outcome, sentAtMs: 0, ms: 1 };
}
