import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultChoices } from './choices.ts';
import { operations } from './operations.ts';
import { situations } from './refusal.ts';
import { type Seen, type Visitor, visit } from './testing/visitor.ts';

// A lucky promotion or deletion ends the credentials of a world, so each is used for a short while only.
const worlds = 150;
const requestsPerWorld = 20;

test('no request is answered with a fault of the server, and every refusal has its envelope', async () => {
  const random = pseudoRandom(20260102);
  const reached = new Set<number>();
  for (let world = 0; world < worlds; world += 1) {
    const visitor = visit({ seed: `fuzz ${world}` });
    for (let index = 0; index < requestsPerWorld; index += 1) {
      const seen = await sendOdd(visitor, random);
      reached.add(seen.status);
      assertProper(seen, visitor);
    }
  }
  assert.deepEqual(
    [200, 201, 204, 400, 401, 404, 405, 413, 415].filter((status) => !reached.has(status)),
    [],
  );
});

const known = new Set(Object.values(situations(defaultChoices)).map(([status]) => status));

function assertProper(seen: Seen, { sandbox }: Visitor): void {
  if ([200, 201, 204].includes(seen.status)) return;
  assert.ok(seen.status < 500 && known.has(seen.status), `${seen.status}`);
  assert.equal(seen.at('status'), seen.status);
  assert.ok(!JSON.stringify(seen).includes(sandbox.owner.authToken));
}

function sendOdd(visitor: Visitor, { pick, chance }: Random): Promise<Seen> {
  const { owner, provider } = visitor.sandbox;
  const odd = () => pick([...oddTexts, owner.accountSid, owner.authToken, provider.id]);
  const encoded = () => (chance(0.8) ? encodeURIComponent(odd().toWellFormed()) : odd());
  const fields = () => [0, 1, 2].map(() => `${pick(fieldNames)}=${encoded()}`).join('&');
  const path = pick(operations).path.replace(/\{\w+\}/, () => (chance(0.3) ? `CR${'0'.repeat(32)}` : encoded()));
  const target = chance(0.3) ? `${path}?${fields()}` : path;
  const body = chance(0.7) ? fields() : odd();
  const contentType = { 'content-type': chance(0.7) ? form : pick(otherContentTypes) };
  const authorization = chance(0.5) ? odd() : `Bearer ${provider.bearerToken}`;
  const headers = chance(0.7) ? contentType : { ...contentType, authorization };
  return visitor.send(pick(methods), target, { body, headers });
}

const methods = ['GET', 'GET', 'POST', 'POST', 'POST', 'DELETE', 'PATCH', 'PUT', 'HEAD', 'OPTIONS', 'BREW'];

const form = 'application/x-www-form-urlencoded';

const otherContentTypes = ['application/json', 'text/plain', '', ';', 'multipart/form-data'];

const fieldNames = [
  'AccountSid',
  'Credentials',
  'PublicKey',
  'FriendlyName',
  'KeyType',
  'Policy',
  'PageSize',
  'Page',
  'PageToken',
  'Status',
  '__proto__',
];

const oddTexts = [
  ' % %zz %ff .. / // &&& === ? # + null true 0 -1 1e999 [[[[ " constructor toString restricted closed 50'.split(' '),
  ['\0', '\n', ' ', '\u{1F511}', '\ud800', '\u202e', 'x'.repeat(70_000), `PACR${'0'.repeat(32)}`],
  ['{"allow":null}', '{"allow":[]}', '{"__proto__":1}', '{"authToken":{}}'],
  ['Basic Og==', `Basic ${'A'.repeat(5_000)}`, 'Bearer '],
].flat();

interface Random {
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly chance: (probability: number) => boolean;
}

function pseudoRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    assert.ok(value !== undefined);
    return value;
  };
  return { pick, chance: (probability: number) => next() < probability };
}
